package shikaku.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("年齢計算（DAT-07〜09）")
class AgesTest {

    @ParameterizedTest(name = "{0}: {1}生は{2}歳に{3}の満了で達する")
    @CsvSource(
            textBlock =
                    """
            TV-063 DAT-07, 1956-12-01, 70, 2026-11-30
            TV-063 DAT-07, 1956-12-02, 70, 2026-12-01
            TV-064 DAT-07, 2004-02-29, 18, 2022-02-28
            TV-064 DAT-07, 2004-02-29, 20, 2024-02-28
            TV-065 DAT-07, 1956-03-01, 70, 2026-02-28
            TV-065 DAT-07, 1954-03-01, 70, 2024-02-29
            DAT-07 2月28日生, 1956-02-28, 70, 2026-02-27
            DAT-07 1月1日生, 1957-01-01, 70, 2026-12-31
            """)
    void isCompletedOnTheEveOfTheBirthday(String name, LocalDate birth, int age, LocalDate attained) {
        assertEquals(attained, Ages.attainedOn(birth, age), name);
    }

    @ParameterizedTest(name = "{0}: {1}生は{2}に{3}歳以上か → {4}")
    @CsvSource(
            textBlock =
                    """
            DAT-08 前日,   1941-08-01, 2026-07-31, 85, false
            DAT-08 当日,   1941-08-01, 2026-08-01, 85, true
            DAT-08 翌日生, 1941-08-02, 2026-08-01, 85, false
            DAT-08 翌日,   1941-08-02, 2026-08-02, 85, true
            DAT-08 閏日生, 2004-02-29, 2024-02-28, 20, false
            DAT-08 閏日生, 2004-02-29, 2024-02-29, 20, true
            DAT-08 閏日生, 2004-02-29, 2023-03-01, 19, true
            """)
    void isHeldFromTheBirthdayOn(String name, LocalDate birth, LocalDate day, int age, boolean held) {
        assertEquals(held, Ages.atLeastOn(birth, age, day), name);
        assertEquals(held ? age : age - 1, Ages.completedOn(birth, day), name);
    }

    @ParameterizedTest(name = "{0}: {1}生 {2}歳 → {3}")
    @CsvSource(
            textBlock =
                    """
            DAT-08 1日生は前月, 1957-03-01, 70, 2027-02-28
            DAT-08 2日生,       1957-03-02, 70, 2027-03-31
            DAT-08 月末生,      1957-02-28, 70, 2027-02-28
            DAT-08 閏日生,      1956-02-29, 70, 2026-02-28
            DAT-08 31日生,      1957-03-31, 70, 2027-03-31
            DAT-08 1月1日生は前年, 1957-01-01, 70, 2026-12-31
            """)
    void isReachedInTheMonthOfTheEve(String name, LocalDate birth, int age, LocalDate end) {
        assertEquals(end, Ages.lastDayOfMonthAttaining(birth, age), name);
    }

    @ParameterizedTest(name = "{0}: {1}生 {2}発行 第{3} → {4}")
    @CsvSource(
            textBlock =
                    """
            DAT-09 誕生日の前日, 1990-04-10, 2022-04-09, 5, 2026-04-10
            DAT-09 誕生日当日は数えない, 1990-04-10, 2022-04-10, 5, 2027-04-10
            DAT-09 誕生日の翌日, 1990-04-10, 2022-04-11, 5, 2027-04-10
            TV-027 DAT-09 閏日生, 2004-02-29, 2021-06-01, 5, 2026-02-28
            DAT-09 閏日生 2月28日の発行, 2004-02-29, 2021-02-28, 5, 2026-02-28
            DAT-09 閏日生 その前日の発行, 2004-02-29, 2021-02-27, 5, 2025-02-28
            DAT-09 閏日生 閏年に数える, 2004-02-29, 2023-03-01, 1, 2024-02-29
            DAT-09 閏日生 閏年の前日の発行, 2004-02-29, 2024-02-28, 1, 2024-02-29
            DAT-09 閏日生 閏日の発行, 2004-02-29, 2024-02-29, 1, 2025-02-28
            """)
    void countsBirthdaysStrictlyLater(String name, LocalDate birth, LocalDate issued, int nth, LocalDate expected) {
        assertEquals(expected, Ages.birthdayAfter(birth, issued, nth), name);
    }
}
