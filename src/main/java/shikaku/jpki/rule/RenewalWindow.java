package shikaku.jpki.rule;

import java.time.LocalDate;
import shikaku.shared.time.Terms;

/**
 * 更新できる期間: a certificate may be renewed from the day on which less than three months remain, through its expiry.
 * Rules: CRT-06, CRT-09.
 */
public record RenewalWindow(LocalDate firstDay, LocalDate lastDay) {

    public static RenewalWindow before(LocalDate expiresOn) {
        return new RenewalWindow(Terms.firstDayWithLessThanMonthsLeft(expiresOn, 3), expiresOn);
    }

    public boolean open(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
