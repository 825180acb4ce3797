package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("発送の段階")
class MailingStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, false, false, true",
        "SELECTING, true, false, true",
        "SELECTED, false, false, true",
        "DECIDING, true, false, true",
        "PRINTING, true, false, true",
        "ATTENTION, false, false, true",
        "RENDERED, false, false, false",
        "CLOSED, false, true, false",
        "CANCELLED, false, true, false"
    })
    void whatIsStillToBeDone(MailingState state, boolean working, boolean ended, boolean asksForAddresses) {
        assertEquals(working, state.working());
        assertEquals(ended, state.ended());
        assertEquals(asksForAddresses, state.asksForAddresses());
    }
}
