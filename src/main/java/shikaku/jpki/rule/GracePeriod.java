package shikaku.jpki.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 猶予期間: the card goes on working as insurance card, for eligibility only, through the last day of the third month
 * after the month in which the 利用者証明用電子証明書 expired. Then it stops and the 利用登録 counts as lifted.
 * Source: 協会けんぽ 2025-07 and 2025-08, いわき市. Rules: CRT-08, CRT-08a, CRT-10, CRT-11.
 */
public record GracePeriod(LocalDate expiresOn, LocalDate lastDay) {

    /** 3 months, since 2024-12-02. */
    private static final int MONTHS = 3;

    public enum Usability {
        /** Eligibility and medical information. */
        FULL,
        /** Eligibility only. */
        ELIGIBILITY_ONLY,
        NONE
    }

    public static GracePeriod after(LocalDate expiresOn) {
        return new GracePeriod(
                expiresOn, YearMonth.from(expiresOn).plusMonths(MONTHS).atEndOfMonth());
    }

    /** The one that ends with a month, of whatever day of its month of expiry. */
    public static GracePeriod endingWith(YearMonth month) {
        return after(month.minusMonths(MONTHS).atEndOfMonth());
    }

    public Usability on(LocalDate day) {
        if (!day.isAfter(expiresOn)) {
            return Usability.FULL;
        }
        return day.isAfter(lastDay) ? Usability.NONE : Usability.ELIGIBILITY_ONLY;
    }

    /** The first day on which the insurer issues by itself, so many whole months after the month of expiry. */
    public LocalDate paperDueOn(int monthsIntoGrace) {
        return YearMonth.from(expiresOn).plusMonths(monthsIntoGrace + 1).atDay(1);
    }
}
