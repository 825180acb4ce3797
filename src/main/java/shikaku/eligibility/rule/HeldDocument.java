package shikaku.eligibility.rule;

import java.time.LocalDate;

/**
 * 交付済みの資格確認書 as far as a decision needs it: its first and last day, the day it was collected, cancelled or
 * superseded (null while it is live), and whether it was issued on application.
 */
public record HeldDocument(LocalDate firstDay, LocalDate lastDay, LocalDate endedOn, boolean onApplication) {

    public boolean liveOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay) && (endedOn == null || day.isBefore(endedOn));
    }

    /** The last day it can be used on. */
    public LocalDate lastUsableDay() {
        return endedOn == null || endedOn.isAfter(lastDay) ? lastDay : endedOn.minusDays(1);
    }
}
