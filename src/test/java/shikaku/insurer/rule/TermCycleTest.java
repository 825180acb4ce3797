package shikaku.insurer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("更新の周期（CFG-01）")
class TermCycleTest {

    @ParameterizedTest(name = "CFG-01 {0}年 基準{1}: {2}から → {3}")
    @CsvSource({
        "1, , 2026-07-30, 2026-07-31",
        "1, , 2026-07-31, 2026-07-31",
        "1, , 2026-08-01, 2027-07-31",
        "2, 2027, 2025-08-01, 2027-07-31",
        "2, 2027, 2026-11-24, 2027-07-31",
        "2, 2027, 2027-07-31, 2027-07-31",
        "2, 2027, 2027-08-01, 2029-07-31",
        "5, , 2026-08-01, 2031-07-31"
    })
    void endsOnTheFirstEndOfTheCycle(int years, Integer alignedTo, LocalDate first, LocalDate end) {
        assertEquals(end, new TermCycle(MonthDay.of(7, 31), years, alignedTo).endFor(first));
    }
}
