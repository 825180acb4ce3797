package shikaku.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/**
 * 休日: Saturdays, Sundays, national holidays with their substitutes, and the turn of the year.
 * The two equinoxes are a table, since they are announced and not legislated; a year without a row is not answered.
 * Rules: DAT-11.
 */
public final class Holidays {

    /** March day and September day of the equinoxes, as announced (to 2027) or computed by the observatory's formula. */
    private static final Map<Integer, int[]> EQUINOXES = Map.of(
            2022, new int[] {21, 23},
            2023, new int[] {21, 23},
            2024, new int[] {20, 22},
            2025, new int[] {20, 23},
            2026, new int[] {20, 23},
            2027, new int[] {21, 23},
            2028, new int[] {20, 22},
            2029, new int[] {20, 23},
            2030, new int[] {20, 23},
            2031, new int[] {21, 23});

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    private static final Set<MonthDay> TURN_OF_YEAR = Set.of(
            MonthDay.of(12, 29),
            MonthDay.of(12, 30),
            MonthDay.of(12, 31),
            MonthDay.of(1, 1),
            MonthDay.of(1, 2),
            MonthDay.of(1, 3));

    /** The office is closed: weekend, 休日 or the turn of the year. */
    public static boolean closed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || TURN_OF_YEAR.contains(MonthDay.from(day))
                || restDay(day);
    }

    /** 国民の祝日, its substitute, or a day between two of them. */
    public static boolean restDay(LocalDate day) {
        return nationalHoliday(day)
                || substitutes(day)
                || (nationalHoliday(day.minusDays(1)) && nationalHoliday(day.plusDays(1)));
    }

    private static boolean substitutes(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (nationalHoliday(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    private static boolean nationalHoliday(LocalDate day) {
        int[] equinoxes = EQUINOXES.get(day.getYear());
        if (equinoxes == null) {
            throw new NothingInForce(day);
        }
        return FIXED.contains(MonthDay.from(day))
                || day.equals(LocalDate.of(day.getYear(), Month.MARCH, equinoxes[0]))
                || day.equals(LocalDate.of(day.getYear(), Month.SEPTEMBER, equinoxes[1]))
                || day.equals(monday(day.getYear(), Month.JANUARY, 2))
                || day.equals(monday(day.getYear(), Month.JULY, 3))
                || day.equals(monday(day.getYear(), Month.SEPTEMBER, 3))
                || day.equals(monday(day.getYear(), Month.OCTOBER, 2));
    }

    private static LocalDate monday(int year, Month month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }

    private Holidays() {}
}
