package shikaku.insurer.rule;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * 更新の周期: the day of the year documents end on and how many years one lasts. With {@code alignedTo} the ends fall
 * only on that year and every {@code years} after it, so that everybody's document ends together.
 */
public record TermCycle(MonthDay endsOn, int years, Integer alignedTo) {

    public static TermCycle yearly(MonthDay endsOn) {
        return new TermCycle(endsOn, 1, null);
    }

    /** The last day of a document that starts on this day: the first end of the cycle on or after it. */
    public LocalDate endFor(LocalDate firstDay) {
        int year = firstDay.getYear();
        if (endsOn.atYear(year).isBefore(firstDay)) {
            year++;
        }
        if (alignedTo == null) {
            return endsOn.atYear(year + years - 1);
        }
        return endsOn.atYear(year + Math.floorMod(alignedTo - year, years));
    }
}
