package shikaku.shared.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/**
 * 年齢計算: when an age is completed, and the formulas that laws build on it. Each formula is its own function, because
 * laws differ; none calls the clamping arithmetic of the JDK on a birthday.
 * Rules: DAT-07, DAT-08, DAT-09.
 */
public final class Ages {

    /**
     * The day at whose end the age is completed: the eve of the birthday; 28 February for those born on 29 February,
     * in leap years too.
     */
    public static LocalDate attainedOn(LocalDate birth, int age) {
        int year = birth.getYear() + age;
        if (isLeapDay(birth)) {
            return LocalDate.of(year, Month.FEBRUARY, 28);
        }
        return LocalDate.of(year, birth.getMonth(), birth.getDayOfMonth()).minusDays(1);
    }

    /** "n歳以上の者" on a day: the age was completed before that day began. */
    public static boolean atLeastOn(LocalDate birth, int age, LocalDate day) {
        return attainedOn(birth, age).isBefore(day);
    }

    /** The age a person has on a day. */
    public static int completedOn(LocalDate birth, LocalDate day) {
        int age = day.getYear() - birth.getYear();
        return atLeastOn(birth, age, day) ? age : age - 1;
    }

    /** "n歳に達する日の属する月" to its end: someone born on the 1st reaches the age in the month before. */
    public static LocalDate lastDayOfMonthAttaining(LocalDate birth, int age) {
        return YearMonth.from(attainedOn(birth, age)).atEndOfMonth();
    }

    /** The n-th birthday strictly later than a day; a 29 February counts as the 28th in years without it. */
    public static LocalDate birthdayAfter(LocalDate birth, LocalDate day, int nth) {
        LocalDate first = birthdayIn(birth, day.getYear());
        int year = first.isAfter(day) ? day.getYear() : day.getYear() + 1;
        return birthdayIn(birth, year + nth - 1);
    }

    private static LocalDate birthdayIn(LocalDate birth, int year) {
        return isLeapDay(birth) && !Year.isLeap(year)
                ? LocalDate.of(year, Month.FEBRUARY, 28)
                : LocalDate.of(year, birth.getMonth(), birth.getDayOfMonth());
    }

    private static boolean isLeapDay(LocalDate birth) {
        return birth.getMonth() == Month.FEBRUARY && birth.getDayOfMonth() == 29;
    }

    private Ages() {}
}
