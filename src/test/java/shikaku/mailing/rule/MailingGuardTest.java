package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailingGuardTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PLANNED,   IDLE,    0, 0, false, 'SELECT CANCEL'
            SELECTING, RUNNING, 0, 0, false, 'STOP'
            SELECTING, STOPPED, 0, 5, false, 'RESUME CANCEL'
            SELECTING, FAILED,  0, 5, false, 'RESUME CANCEL'
            SELECTED,  IDLE,    0, 9, false, 'RENDER CANCEL'
            SELECTED,  IDLE,    0, 9, true,  'RENDER'
            DECIDING,  RUNNING, 0, 9, false, 'STOP'
            DECIDING,  STOPPED, 0, 9, false, 'RESUME RECHECK_HELD CANCEL'
            DECIDING,  STOPPED, 0, 0, false, 'RESUME CANCEL'
            PRINTING,  FAILED,  0, 9, false, 'RESUME RECHECK_HELD CANCEL'
            PRINTING,  FAILED,  0, 9, true,  'RESUME RECHECK_HELD'
            PRINTING,  STOPPED, 1, 8, false, 'RESUME RECHECK_HELD'
            PRINTING,  STOPPED, 9, 0, false, 'RESUME'
            RENDERED,  IDLE,    9, 0, false, 'CLOSE'
            RENDERED,  IDLE,    9, 1, false, 'CLOSE RECHECK_HELD'
            RENDERED,  IDLE,    0, 1, false, 'CLOSE RECHECK_HELD CANCEL'
            RENDERED,  IDLE,    0, 1, true,  'CLOSE RECHECK_HELD'
            ATTENTION, IDLE,    9, 1, false, 'CLOSE RECHECK_HELD'
            CLOSED,    IDLE,    9, 0, false, ''
            CANCELLED, IDLE,    0, 0, false, ''
            """)
    void onlyTheseActsAreOpen(MailingState state, MailingRun run, long printed, long left, boolean fed, String open) {
        Set<MailingAct> expected = EnumSet.noneOf(MailingAct.class);
        for (String act : open.isEmpty() ? new String[0] : open.split(" ", -1)) {
            expected.add(MailingAct.valueOf(act));
        }
        Set<MailingAct> found = EnumSet.noneOf(MailingAct.class);
        for (MailingAct act : MailingAct.values()) {
            if (MailingGuard.of(act, new MailingGuard.Facts(state, run, printed, left, fed))
                    .isEmpty()) {
                found.add(act);
            }
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @EnumSource(MailingAct.class)
    void anEndedMailingIsNeverTouched(MailingAct act) {
        assertEquals(
                MailingRejection.MAILING_HAS_ENDED,
                MailingGuard.of(act, new MailingGuard.Facts(MailingState.CLOSED, MailingRun.IDLE, 1, 1, false))
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(MailingRejection.class)
    void everyRefusalHasItsKey(MailingRejection rejection) {
        assertTrue(rejection.messageKey().startsWith("mailing.rejection."));
    }
}
