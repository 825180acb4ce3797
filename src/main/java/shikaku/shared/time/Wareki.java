package shikaku.shared.time;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 和暦: dates as people write them, era-true. Stored dates are ISO; this is for screens, forms and files only.
 * The last day of an era is also the first of the next where the law made it so (1912-07-30, 1926-12-25): both are read.
 * Rules: DAT-10, ERA-01.
 */
public final class Wareki {

    public enum Era {
        MEIJI("明治", 'M', LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
        TAISHO("大正", 'T', LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
        SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
        HEISEI("平成", 'H', LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
        REIWA("令和", 'R', LocalDate.of(2019, 5, 1), LocalDate.of(9999, 12, 31));

        private final String kanji;
        private final char letter;
        private final LocalDate firstDay;
        private final LocalDate lastDay;

        Era(String kanji, char letter, LocalDate firstDay, LocalDate lastDay) {
            this.kanji = kanji;
            this.letter = letter;
            this.firstDay = firstDay;
            this.lastDay = lastDay;
        }

        public String kanji() {
            return kanji;
        }

        public char letter() {
            return letter;
        }

        public LocalDate firstDay() {
            return firstDay;
        }

        public LocalDate lastDay() {
            return lastDay;
        }

        /** The era a day is written in today: the newer one where two meet. */
        public static Era of(LocalDate day) {
            for (int i = values().length - 1; i >= 0; i--) {
                if (!day.isBefore(values()[i].firstDay)) {
                    return values()[i];
                }
            }
            throw new NothingInForce(day);
        }

        private static Optional<Era> named(String text) {
            for (Era era : values()) {
                if (text.equals(era.kanji)
                        || text.equals(era.kanji.substring(0, 1))
                        || text.equals(String.valueOf(era.letter))) {
                    return Optional.of(era);
                }
            }
            return Optional.empty();
        }
    }

    public enum Problem {
        /** Not the shape of a date. */
        UNREADABLE,
        /** 11月31日, 13月. */
        NO_SUCH_DAY,
        /** 平成31年5月1日: the era had ended or not begun. */
        OUTSIDE_ERA,
        /** Before 1873-01-01 another calendar was in use. */
        OLD_CALENDAR
    }

    /**
     * What a text says. {@code date} is null when it is refused; {@code likely} is the day that was probably meant;
     * a date with a problem beside it is accepted with a warning.
     */
    public record Reading(LocalDate date, Problem problem, LocalDate likely) {

        public boolean accepted() {
            return date != null;
        }
    }

    private static final LocalDate FIRST_SOLAR_DAY = LocalDate.of(1873, 1, 1);
    private static final Pattern WITH_ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])(元|[0-9]{1,2})[年.]([0-9]{1,2})[月.]([0-9]{1,2})日?");
    private static final Pattern WITH_ERA_PACKED = Pattern.compile("([MTSHR])([0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern CHRISTIAN = Pattern.compile("([0-9]{4})[年.]([0-9]{1,2})[月.]([0-9]{1,2})日?");
    private static final Pattern CHRISTIAN_PACKED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** Reads a day that must have existed in its era, such as a birth date. */
    public static Reading read(String text) {
        return read(text, false);
    }

    /** Reads a day printed ahead of an era's end, such as a validity date of 平成33年: accepted with a warning. */
    public static Reading readPrinted(String text) {
        return read(text, true);
    }

    /** The era a text names, whether or not the day was in it. */
    public static Optional<Era> eraIn(String text) {
        Matcher named = Pattern.compile("^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])").matcher(fold(text));
        return named.find() ? Era.named(named.group(1)) : Optional.empty();
    }

    /** Which year of its era a day lies in. */
    public static int yearOf(LocalDate day) {
        return day.getYear() - Era.of(day).firstDay.getYear() + 1;
    }

    /** 令和8年11月22日; the first year is 元年. */
    public static String format(LocalDate day) {
        Era era = Era.of(day);
        int year = yearOf(day);
        return era.kanji
                + (year == 1 ? "元" : String.valueOf(year))
                + "年"
                + day.getMonthValue()
                + "月"
                + day.getDayOfMonth()
                + "日";
    }

    /** R8.11.22. */
    public static String formatShort(LocalDate day) {
        Era era = Era.of(day);
        return "" + era.letter + yearOf(day) + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    }

    private static Reading read(String text, boolean printed) {
        String folded = fold(text);
        Matcher era = WITH_ERA.matcher(folded);
        if (!era.matches()) {
            era = WITH_ERA_PACKED.matcher(folded);
        }
        if (era.matches()) {
            Era named = Era.named(era.group(1)).orElseThrow();
            int year = named.firstDay.getYear() - 1 + (era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2)));
            return inEra(day(year, era.group(3), era.group(4)), named, printed);
        }
        Matcher christian = CHRISTIAN.matcher(folded);
        if (!christian.matches()) {
            christian = CHRISTIAN_PACKED.matcher(folded);
        }
        if (christian.matches()) {
            return solar(day(Integer.parseInt(christian.group(1)), christian.group(2), christian.group(3)));
        }
        return new Reading(null, Problem.UNREADABLE, null);
    }

    private static Reading inEra(Reading day, Era era, boolean printed) {
        Reading solar = solar(day);
        if (!solar.accepted()) {
            return solar;
        }
        LocalDate date = solar.date();
        if (!date.isBefore(era.firstDay) && !date.isAfter(era.lastDay)) {
            return solar;
        }
        return printed && date.isAfter(era.lastDay)
                ? new Reading(date, Problem.OUTSIDE_ERA, date)
                : new Reading(null, Problem.OUTSIDE_ERA, date);
    }

    private static Reading solar(Reading day) {
        return day.accepted() && day.date().isBefore(FIRST_SOLAR_DAY)
                ? new Reading(null, Problem.OLD_CALENDAR, null)
                : day;
    }

    private static Reading day(int year, String monthText, String dayText) {
        int month = Integer.parseInt(monthText);
        int day = Integer.parseInt(dayText);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return new Reading(null, Problem.NO_SUCH_DAY, null);
        }
        YearMonth of = YearMonth.of(year, month);
        return of.isValidDay(day)
                ? new Reading(of.atDay(day), null, null)
                : new Reading(null, Problem.NO_SUCH_DAY, of.atEndOfMonth());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[/\\-\u2010-\u2015\u2212\u30fb\uff65。、,]", ".")
                .toUpperCase(Locale.ROOT);
    }

    private Wareki() {}
}
