package shikaku.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("和暦（DAT-10・ERA-01）")
class WarekiTest {

    @ParameterizedTest(name = "DAT-10: {0} → {1}")
    @CsvSource({
        "R8.11.22, 2026-11-22",
        "r8.11.22, 2026-11-22",
        "R8/11/22, 2026-11-22",
        "R08-11-22, 2026-11-22",
        "R081122, 2026-11-22",
        "Ｒ８．１１．２２, 2026-11-22",
        "Ｒ８．１１。２２, 2026-11-22",
        "令和8年11月22日, 2026-11-22",
        "令和8.11.22, 2026-11-22",
        "令8.11.22, 2026-11-22",
        "令和８年１１月２２日, 2026-11-22",
        "㋿8年11月22日, 2026-11-22",
        "' 令和 8 年 11 月 22 日 ', 2026-11-22",
        "20261122, 2026-11-22",
        "２０２６１１２２, 2026-11-22",
        "2026-11-22, 2026-11-22",
        "2026/11/22, 2026-11-22",
        "2026年11月22日, 2026-11-22",
        "S64.1.7, 1989-01-07",
        "昭和64年1月7日, 1989-01-07",
        "平成1年1月8日, 1989-01-08",
        "平成元年1月8日, 1989-01-08",
        "H1.1.8, 1989-01-08",
        "H元.1.8, 1989-01-08",
        "平成31年4月30日, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "令和1年5月1日, 2019-05-01",
        "大正15年12月25日, 1926-12-25",
        "昭和元年12月25日, 1926-12-25",
        "明治45年7月30日, 1912-07-30",
        "大正元年7月30日, 1912-07-30",
        "明治6年1月1日, 1873-01-01",
        "令和6年2月29日, 2024-02-29"
    })
    void isReadInEveryFormPeopleWrite(String text, LocalDate day) {
        Wareki.Reading reading = Wareki.read(text);
        assertEquals(day, reading.date());
        assertNull(reading.problem());
    }

    @ParameterizedTest(name = "DAT-10: {0} は{1}、{2}ですか")
    @CsvSource({
        "平成31年5月7日, OUTSIDE_ERA, 令和元年5月7日",
        "平成31年5月1日, OUTSIDE_ERA, 令和元年5月1日",
        "昭和64年1月8日, OUTSIDE_ERA, 平成元年1月8日",
        "令和元年4月30日, OUTSIDE_ERA, 平成31年4月30日",
        "大正15年12月26日, OUTSIDE_ERA, 昭和元年12月26日",
        "明治45年7月31日, OUTSIDE_ERA, 大正元年7月31日",
        "大正元年7月29日, OUTSIDE_ERA, 明治45年7月29日",
        "平成元年1月7日, OUTSIDE_ERA, 昭和64年1月7日",
        "H1.1.7, OUTSIDE_ERA, 昭和64年1月7日",
        "昭和元年12月24日, OUTSIDE_ERA, 大正15年12月24日",
        "令和8年11月31日, NO_SUCH_DAY, 令和8年11月30日",
        "令和7年2月29日, NO_SUCH_DAY, 令和7年2月28日",
        "20261301, NO_SUCH_DAY, ''",
        "明治5年12月2日, OLD_CALENDAR, ''",
        "R8.11, UNREADABLE, ''",
        "きのう, UNREADABLE, ''",
        "'', UNREADABLE, ''",
        "R8.11.22.1, UNREADABLE, ''"
    })
    void isRefusedWithTheDayProbablyMeant(String text, Wareki.Problem problem, String likely) {
        Wareki.Reading reading = Wareki.read(text);
        assertNull(reading.date());
        assertEquals(problem, reading.problem());
        assertEquals(likely, reading.likely() == null ? "" : Wareki.format(reading.likely()));
    }

    @ParameterizedTest(name = "DAT-10 印字された期限: {0} → {1} {2}")
    @CsvSource({"平成33年7月31日, 2021-07-31, OUTSIDE_ERA", "平成31年4月30日, 2019-04-30, ''", "令和元年4月30日, , OUTSIDE_ERA"})
    void printedAheadOfTheEraIsAcceptedWithAWarning(String text, LocalDate day, String problem) {
        Wareki.Reading reading = Wareki.readPrinted(text);
        assertEquals(day, reading.date());
        assertEquals(problem, reading.problem() == null ? "" : reading.problem().name());
    }

    @ParameterizedTest(name = "{0} → {1} / {2}")
    @CsvSource({
        "1989-01-07, 昭和64年1月7日, S64.1.7",
        "1989-01-08, 平成元年1月8日, H1.1.8",
        "2019-04-30, 平成31年4月30日, H31.4.30",
        "2019-05-01, 令和元年5月1日, R1.5.1",
        "1926-12-25, 昭和元年12月25日, S1.12.25",
        "1912-07-30, 大正元年7月30日, T1.7.30",
        "2026-11-22, 令和8年11月22日, R8.11.22"
    })
    void isWrittenEraTruePerEra01(LocalDate day, String text, String shortText) {
        assertEquals(text, Wareki.format(day));
        assertEquals(shortText, Wareki.formatShort(day));
    }
}
