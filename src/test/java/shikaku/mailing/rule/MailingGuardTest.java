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
            PLANNED,   IDLE,    0, 0, 'SELECT CANCEL'
            SELECTING, RUNNING, 0, 0, 'STOP'
            SELECTING, STOPPED, 0, 0, 'RESUME CANCEL'
            SELECTING, FAILED,  0, 0, 'RESUME CANCEL'
            SELECTED,  IDLE,    0, 0, 'RENDER CANCEL'
            DECIDING,  RUNNING, 0, 0, 'STOP'
            DECIDING,  STOPPED, 0, 0, 'RESUME CANCEL'
            PRINTING,  FAILED,  0, 0, 'RESUME CANCEL'
            PRINTING,  STOPPED, 1, 0, 'RESUME'
            RENDERED,  IDLE,    9, 0, 'CLOSE'
            RENDERED,  IDLE,    9, 1, 'CLOSE RECHECK_HELD'
            RENDERED,  IDLE,    0, 1, 'CLOSE RECHECK_HELD CANCEL'
            ATTENTION, IDLE,    9, 1, 'CLOSE RECHECK_HELD'
            CLOSED,    IDLE,    9, 0, ''
            CANCELLED, IDLE,    0, 0, ''
            """)
    void onlyTheseActsAreOpen(MailingState state, MailingRun run, long printed, long held, String open) {
        Set<MailingAct> expected = EnumSet.noneOf(MailingAct.class);
        for (String act : open.isEmpty() ? new String[0] : open.split(" ", -1)) {
            expected.add(MailingAct.valueOf(act));
        }
        Set<MailingAct> found = EnumSet.noneOf(MailingAct.class);
        for (MailingAct act : MailingAct.values()) {
            if (MailingGuard.of(act, new MailingGuard.Facts(state, run, printed, held))
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
                MailingGuard.of(act, new MailingGuard.Facts(MailingState.CLOSED, MailingRun.IDLE, 1, 1))
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(MailingRejection.class)
    void everyRefusalHasItsKey(MailingRejection rejection) {
        assertTrue(rejection.messageKey().startsWith("mailing.rejection."));
    }
}
