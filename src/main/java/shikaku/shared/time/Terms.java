package shikaku.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/**
 * 期間計算: the ends of legal periods, one function per formula (民法 138 to 143, 地方自治法 4条の2).
 * Validity periods are not filing deadlines and are never moved by a holiday.
 * Rules: DAT-01, DAT-02, DAT-03, DAT-04, DAT-05, DAT-06.
 */
public final class Terms {

    /** A period in hours runs at once from its instant, whatever day it ends on. */
    public static Instant endOfHours(Instant start, int hours) {
        return start.plus(Duration.ofHours(hours));
    }

    /** A period in days whose first day is not counted: its last day. */
    public static LocalDate lastDayOfDays(LocalDate start, int days) {
        return start.plusDays(days);
    }

    /** A period in months whose first day is not counted: the day before the corresponding day, by the calendar. */
    public static LocalDate lastDayOfMonths(LocalDate start, int months) {
        return lastDayOfMonthsCounting(start.plusDays(1), months);
    }

    /** A period in months counted from and including its first day ("起算して"). */
    public static LocalDate lastDayOfMonthsCounting(LocalDate firstDay, int months) {
        YearMonth end = YearMonth.from(firstDay).plusMonths(months);
        return end.isValidDay(firstDay.getDayOfMonth())
                ? end.atDay(firstDay.getDayOfMonth()).minusDays(1)
                : end.atEndOfMonth();
    }

    /** A period in years counted from and including its first day; from 29 February it ends on 28 February. */
    public static LocalDate lastDayOfYearsCounting(LocalDate firstDay, int years) {
        return lastDayOfMonthsCounting(firstDay, 12 * years);
    }

    /** "n months before" a day; where that day-number is missing, the end of the month. */
    public static LocalDate monthsBefore(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day).minusMonths(months);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** The first day on which less than n months remain until a last day. */
    public static LocalDate firstDayWithLessThanMonthsLeft(LocalDate lastDay, int months) {
        return monthsBefore(lastDay, months).plusDays(1);
    }

    /** A filing deadline whose last day is closed moves to the next open day. */
    public static LocalDate filingDeadline(LocalDate lastDay, Predicate<LocalDate> closed) {
        LocalDate day = lastDay;
        while (closed.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Terms() {}
}
