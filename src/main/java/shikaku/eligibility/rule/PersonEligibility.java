package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 資格確認書から見た一人: the decision of the day, whether one may be issued, what comes until it changes, and what was issued, newest
 * first.
 *
 * @param planned the days of the one the decision leads to, when nothing stands against it
 */
public record PersonEligibility(
        Decided decided,
        IssueGuard.Answer issue,
        Optional<Planned> planned,
        CareAccessTimeline timeline,
        List<IssuedDocument> documents) {

    /** 交付案: from when to when the next one would be usable. */
    public record Planned(LocalDate firstDay, LocalDate lastDay) {

        /** Empty when a last day is not known or would lie before the first. */
        public static Optional<Planned> of(Decided decided) {
            LocalDate lastDay = decided.term().lastDay();
            return lastDay == null || lastDay.isBefore(decided.on())
                    ? Optional.empty()
                    : Optional.of(new Planned(decided.on(), lastDay));
        }
    }
}
