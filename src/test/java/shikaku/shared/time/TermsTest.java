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
    }

    @ParameterizedTest(name = "{0}: {1}から{2}日 → {3} 届出は{4}")
    @CsvSource(
            textBlock =
                    """
            TV-059 DAT-02 DAT-03, 2026-11-08, 14, 2026-11-22, 2026-11-24
            TV-060 DAT-02 DAT-03, 2026-10-24, 30, 2026-11-23, 2026-11-24
            DAT-03 開庁日は動かない, 2026-11-10, 14, 2026-11-24, 2026-11-24
            DAT-03 年末, 2026-12-15, 14, 2026-12-29, 2027-01-04
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
            """)
    void monthsEndBeforeTheCorrespondingDay(String name, LocalDate start, int months, LocalDate last) {
        assertEquals(last, Terms.lastDayOfMonths(start, months), name);
    }

    @ParameterizedTest(name = "{0}: {1}を含む1年 → {2}")
    @CsvSource(
            textBlock =
                    """
            TV-030 DAT-05, 2026-04-01, 2027-03-31
            TV-031 DAT-05 閏日, 2024-02-29, 2025-02-28
            TV-032 DAT-05, 2025-12-01, 2026-11-30
            """)
    void aYearCountedFromItsFirstDay(String name, LocalDate first, LocalDate last) {
        assertEquals(last, Terms.lastDayOfYearsCounting(first, 1), name);
    }

    @ParameterizedTest(name = "{0}: {1}の{2}月前 → {3} 未満になる日 {4}")
    @CsvSource(
            textBlock =
                    """
            DAT-06, 2026-11-30, 3, 2026-08-30, 2026-08-31
            DAT-06 応当日なし, 2026-12-31, 3, 2026-09-30, 2026-10-01
            DAT-06 2月, 2027-05-31, 3, 2027-02-28, 2027-03-01
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
            DAT-11 1月4日, 2027-01-04, false
            """)
    void closedDaysAreKnown(String name, LocalDate day, boolean closed) {
        assertEquals(closed, Holidays.closed(day), name);
    }
}
