package shikaku.insuredperson.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * 置き換わる記録: what an earlier roster said of a person that cannot stand beside what the newest line says. Nobody is insured
 * twice at one insurer at one time, and one line carries the whole of the period that counts now; what ended before stays.
 * Source: docs/roster-csv.md 「取り込むと」.
 */
public final class Superseded {

    /** Starts of periods that are open or overlap a delivered one, and were not delivered themselves. */
    public static List<LocalDate> enrolments(List<EnrolmentPeriod> kept, List<EnrolmentPeriod> delivered) {
        return kept.stream()
                .filter(period -> !delivered.isEmpty()
                        && delivered.stream().noneMatch(now -> now.acquiredOn().equals(period.acquiredOn()))
                        && (period.lostOn() == null || delivered.stream().anyMatch(now -> overlap(period, now))))
                .map(EnrolmentPeriod::acquiredOn)
                .toList();
    }

    private static boolean overlap(EnrolmentPeriod one, EnrolmentPeriod other) {
        return (other.lostOn() == null || one.acquiredOn().isBefore(other.lostOn()))
                && (one.lostOn() == null || other.acquiredOn().isBefore(one.lostOn()));
    }

    /** 発効期日 later than the delivered one or not yet reached, that were not delivered themselves. */
    public static List<LocalDate> copayments(
            Collection<LocalDate> kept, List<Copayment> delivered, RosterScope roster) {
        if (!roster.ratios()) {
            return List.of();
        }
        LocalDate first = delivered.stream()
                .map(Copayment::effectiveOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        return kept.stream()
                .filter(day ->
                        delivered.stream().noneMatch(now -> now.effectiveOn().equals(day)))
                .filter(day ->
                        day.isAfter(roster.extractedOn()) ? roster.nextRatios() : first != null && day.isAfter(first))
                .toList();
    }

    private Superseded() {}
}
