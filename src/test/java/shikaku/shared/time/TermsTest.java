package shikaku.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("期間計算（DAT-01〜06・DAT-11）")
class TermsTest {

    @Test
    @DisplayName("DAT-01 時間の期間は即時に起算し休日でも延びない")
    void hoursRunAtOnce() {
        assertEquals(
                Instant.parse("2026-11-21T07:30:00Z"), Terms.endOfHours(Instant.parse("2026-11-20T07:30:00Z"), 24));
        assertEquals(
                Instant.parse("2026-11-21T14:59:59Z"), Terms.endOfHours(Instant.parse("2026-11-20T14:59:59Z"), 24));
    }

    @ParameterizedTest(name = "{0}: {1}から{2}日 → {3} 届出は{4}")
    @CsvSource(
            textBlock =
                    """
            TV-059 DAT-02 DAT-03, 2026-11-08, 14, 2026-11-22, 2026-11-24
            TV-060 DAT-02 DAT-03, 2026-10-24, 30, 2026-11-23, 2026-11-24
            DAT-03 開庁日は動かない, 2026-11-10, 14, 2026-11-24, 2026-11-24
            DAT-03 年末, 2026-12-15, 14, 2026-12-29, 2027-01-04
            DAT-03 末日が日曜, 2026-11-01, 14, 2026-11-15, 2026-11-16
            DAT-03 末日が土曜, 2026-10-31, 14, 2026-11-14, 2026-11-16
            """)
    void daysEndLateAndFilingsMoveToAnOpenDay(
            String name, LocalDate start, int days, LocalDate last, LocalDate filing) {
        assertEquals(last, Terms.lastDayOfDays(start, days), name);
        assertEquals(filing, Terms.filingDeadline(last, Holidays::closed), name);
    }

    @ParameterizedTest(name = "{0}: {1}の翌日から{2}月 → {3}")
    @CsvSource(
            textBlock =
                    """
            DAT-04 応当日の前日, 2026-01-15, 1, 2026-02-15
            DAT-04 応当日なしは月末, 2026-01-30, 1, 2026-02-28
            DAT-04 月の初めから, 2026-01-31, 1, 2026-02-28
            DAT-04 月末の前日, 2026-01-29, 1, 2026-02-28
            DAT-04 閏年, 2028-01-30, 1, 2028-02-29
            DAT-04 31日の翌日から, 2026-03-31, 1, 2026-04-30
            DAT-04 30日の翌日から, 2026-03-30, 1, 2026-04-30
            DAT-04 12月, 2026-02-15, 12, 2027-02-15
            DAT-04 年をまたぐ, 2026-11-30, 3, 2027-02-28
            """)
    void monthsEndBeforeTheCorrespondingDay(String name, LocalDate start, int months, LocalDate last) {
        assertEquals(last, Terms.lastDayOfMonths(start, months), name);
    }

    @ParameterizedTest(name = "{0}: {1}を含む{2}月 → {3}")
    @CsvSource(
            textBlock =
                    """
            DAT-02 起算日を含む, 2026-01-15, 1, 2026-02-14
            DAT-02 月の初めから, 2026-01-01, 1, 2026-01-31
            DAT-02 応当日なしは月末, 2026-01-31, 1, 2026-02-28
            DAT-02 3月, 2026-11-30, 3, 2027-02-28
            """)
    void monthsCountedFromTheirFirstDay(String name, LocalDate first, int months, LocalDate last) {
        assertEquals(last, Terms.lastDayOfMonthsCounting(first, months), name);
    }

    @ParameterizedTest(name = "{0}: {1}を含む{2}年 → {3}")
    @CsvSource(
            textBlock =
                    """
            TV-030 DAT-05, 2026-04-01, 1, 2027-03-31
            TV-031 DAT-05 閏日, 2024-02-29, 1, 2025-02-28
            TV-032 DAT-05, 2025-12-01, 1, 2026-11-30
            DAT-05 2月28日から, 2027-02-28, 1, 2028-02-27
            DAT-05 3月1日から, 2027-03-01, 1, 2028-02-29
            DAT-05 閏日から4年, 2024-02-29, 4, 2028-02-28
            DAT-05 閏日から5年, 2028-02-29, 5, 2033-02-28
            """)
    void yearsCountedFromTheirFirstDay(String name, LocalDate first, int years, LocalDate last) {
        assertEquals(last, Terms.lastDayOfYearsCounting(first, years), name);
    }

    @ParameterizedTest(name = "{0}: {1}の{2}月前 → {3} 未満になる日 {4}")
    @CsvSource(
            textBlock =
                    """
            DAT-06, 2026-11-30, 3, 2026-08-30, 2026-08-31
            DAT-06 応当日なし, 2026-12-31, 3, 2026-09-30, 2026-10-01
            DAT-06 2月, 2027-05-31, 3, 2027-02-28, 2027-03-01
            DAT-06 閏年, 2028-05-31, 3, 2028-02-29, 2028-03-01
            DAT-06 月末の前日, 2028-05-29, 3, 2028-02-29, 2028-03-01
            DAT-06 その前日, 2028-05-28, 3, 2028-02-28, 2028-02-29
            """)
    void monthsBeforeAreClamped(String name, LocalDate day, int months, LocalDate before, LocalDate lessThan) {
        assertEquals(before, Terms.monthsBefore(day, months), name);
        assertEquals(lessThan, Terms.firstDayWithLessThanMonthsLeft(day, months), name);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            textBlock =
                    """
            DAT-11 勤労感謝の日, 2026-11-23, true
            DAT-11 その翌日, 2026-11-24, false
            DAT-11 祝日に挟まれた日, 2026-09-22, true
            DAT-11 日曜の祝日の振替, 2026-05-06, true
            DAT-11 振替の翌日, 2026-05-07, false
            DAT-11 成人の日, 2026-01-12, true
            DAT-11 春分の日の振替, 2027-03-22, true
            DAT-11 土曜, 2026-11-21, true
            DAT-11 12月28日, 2026-12-28, false
            DAT-11 12月29日, 2026-12-29, true
            DAT-11 12月30日, 2026-12-30, true
            DAT-11 12月31日, 2026-12-31, true
            DAT-11 元日, 2027-01-01, true
            DAT-11 1月2日, 2026-01-02, true
            DAT-11 1月3日, 2025-01-03, true
            DAT-11 1月4日, 2027-01-04, false
            DAT-11 ただの日曜, 2026-11-15, true
            """)
    void closedDaysAreKnown(String name, LocalDate day, boolean closed) {
        assertEquals(closed, Holidays.closed(day), name);
    }
}
