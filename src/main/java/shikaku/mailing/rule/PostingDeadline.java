package shikaku.mailing.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import shikaku.shared.time.Holidays;
import shikaku.shared.time.NothingInForce;

/**
 * 発送期限: the last office day on which a letter can be posted and be in hand by the end of a day, even when nobody is at home: the post
 * office takes up to three days and keeps it for seven. Source: 北区, 渋谷区, 四條畷市. Rules: LIF-12.
 */
public final class PostingDeadline {

    private static final int ON_ITS_WAY = 3;
    private static final int KEPT = 7;

    public static LocalDate of(LocalDate inHandBy) {
        LocalDate day = inHandBy.minusDays(ON_ITS_WAY + KEPT);
        while (closed(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Of a year whose holidays are not announced yet only the weekends are known. */
    private static boolean closed(LocalDate day) {
        try {
            return Holidays.closed(day);
        } catch (NothingInForce unknown) {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }

    private PostingDeadline() {}
}
