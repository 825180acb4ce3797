package shikaku.roster.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.shared.time.Wareki;
import shikaku.shared.time.Wareki.Reading;

/** 日付の点検: days as they are delivered, 和暦 or western. A roster repeats the same few thousand days, so they are read once. */
final class RosterDays {

    /** A day or a fault, or neither for an empty field. */
    record Read(LocalDate day, FaultReason fault, String about, String hint) {}

    private static final Read NOTHING = new Read(null, null, "", "");
    private static final int REMEMBERED = 60_000;
    private static final Pattern UNKNOWN_PARTS = Pattern.compile("([0-9]{4})(00|[0-9]{2})00");
    private static final Pattern SAID_UNKNOWN = Pattern.compile("(.+年)(?:([0-9０-９]{1,2})月)?.*不詳.*");
    private static final Map<Character, String> LAST = Map.of(
            '明',
            "明治は45年7月30日までです",
            'M',
            "明治は45年7月30日までです",
            '大',
            "大正は15年12月25日までです",
            'T',
            "大正は15年12月25日までです",
            '昭',
            "昭和は64年1月7日までです",
            'S',
            "昭和は64年1月7日までです",
            '平',
            "平成は31年4月30日までです",
            'H',
            "平成は31年4月30日までです");
    private static final Map<Character, String> FIRST = Map.of(
            '大',
            "大正は元年7月30日からです",
            'T',
            "大正は元年7月30日からです",
            '昭',
            "昭和は元年12月25日からです",
            'S',
            "昭和は元年12月25日からです",
            '平',
            "平成は元年1月8日からです",
            'H',
            "平成は元年1月8日からです",
            '令',
            "令和は元年5月1日からです",
            'R',
            "令和は元年5月1日からです");

    private final Map<String, Read> read = new HashMap<>();
    private final Map<String, Read> printed = new HashMap<>();

    Read read(String text) {
        return text.isEmpty() ? NOTHING : remembered(read, text, false);
    }

    Read readPrinted(String text) {
        return text.isEmpty() ? NOTHING : remembered(printed, text, true);
    }

    String compact(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** 不詳: a birth date whose month or day is not known, or null when it is not of that kind. */
    BirthDate partlyUnknown(String text) {
        Matcher zeros = UNKNOWN_PARTS.matcher(text);
        if (zeros.matches()) {
            int year = Integer.parseInt(zeros.group(1));
            int month = Integer.parseInt(zeros.group(2));
            return month > 12 ? null : new BirthDate(year == 0 ? null : year, month == 0 ? null : month, null, text);
        }
        if (text.equals("不詳")) {
            return new BirthDate(null, null, null, text);
        }
        Matcher said = SAID_UNKNOWN.matcher(text);
        if (!said.matches()) {
            return null;
        }
        String month = said.group(2) == null ? null : RosterText.halfWidth(said.group(2));
        LocalDate some = Wareki.read(said.group(1) + (month == null ? "12" : month) + "月1日")
                .date();
        if (some == null) {
            some = Wareki.read(said.group(1) + (month == null ? "1" : month) + "月28日")
                    .date();
        }
        return some == null
                ? null
                : new BirthDate(some.getYear(), month == null ? null : some.getMonthValue(), null, text);
    }

    private static Read remembered(Map<String, Read> known, String text, boolean printed) {
        Read before = known.get(text);
        if (before != null) {
            return before;
        }
        Read now = look(text, printed);
        if (known.size() < REMEMBERED) {
            known.put(text, now);
        }
        return now;
    }

    private static Read look(String text, boolean printed) {
        Reading reading = printed ? Wareki.readPrinted(text) : Wareki.read(text);
        if (reading.accepted()) {
            return new Read(reading.date(), null, "", "");
        }
        return switch (reading.problem()) {
            case NO_SUCH_DAY -> new Read(
                    null, FaultReason.NO_SUCH_DAY, "", reading.likely() == null ? "" : lastOfMonth(reading.likely()));
            case OUTSIDE_ERA -> outside(text, reading.likely());
            case OLD_CALENDAR -> new Read(null, FaultReason.OLD_CALENDAR, "", "");
            case UNREADABLE -> new Read(null, FaultReason.NOT_A_DAY, "", "");
        };
    }

    private static Read outside(String text, LocalDate likely) {
        char era = Character.toUpperCase(RosterText.halfWidth(text.strip()).charAt(0));
        char half = era >= 'Ａ' && era <= 'Ｚ' ? (char) (era - 'Ａ' + 'A') : era;
        String after = LAST.get(half);
        String before = FIRST.get(half);
        boolean tooLate =
                before == null || (after != null && likely.isAfter(LocalDate.of(1912, 7, 30)) && late(half, likely));
        return new Read(null, FaultReason.OUTSIDE_ERA, tooLate ? after : before, Wareki.format(likely));
    }

    private static boolean late(char era, LocalDate likely) {
        return switch (era) {
            case '大', 'T' -> likely.isAfter(LocalDate.of(1926, 12, 25));
            case '昭', 'S' -> likely.isAfter(LocalDate.of(1989, 1, 7));
            case '平', 'H' -> likely.isAfter(LocalDate.of(2019, 4, 30));
            default -> true;
        };
    }

    private static String lastOfMonth(LocalDate last) {
        return last.getMonthValue() + "月は" + last.getDayOfMonth() + "日まで";
    }
}
