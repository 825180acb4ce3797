package shikaku.desk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.desk.rule.WaitingWork.Pressure;

@DisplayName("処理待ちと引継ぎ")
class WaitingWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, OVERDUE",
        "2026-11-24, SOON",
        "2026-11-26, SOON",
        "2026-11-27, LATER",
    })
    void turnsOrangeTwoDaysBeforeItsLastDayAndRedAfterIt(LocalDate dueOn, Pressure pressure) {
        assertEquals(pressure, new WaitingWork("held", "8-001", 3, null, dueOn, "/").pressure(TODAY));
    }

    @Test
    void isNeverLateWithoutALastDay() {
        assertEquals(Pressure.NONE, new WaitingWork("import", null, 1, null, null, "/").pressure(TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-027", "12345678", " ", "b7"})
    void takesATicketNumber(String ticket) {
        assertTrue(Handover.readable(ticket));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "見本 花", "A 027", "住所の件"})
    void takesNoSentenceInPlaceOfATicketNumber(String ticket) {
        assertFalse(Handover.readable(ticket));
    }
}
