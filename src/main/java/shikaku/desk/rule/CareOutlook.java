package shikaku.desk.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.CareAccessTimeline.Access;
import shikaku.eligibility.rule.CareAccessTimeline.Span;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.jpki.rule.GracePeriod;
import shikaku.registration.rule.CardFacts.RegistrationState;

/**
 * 明日の空白 and 経過期間の終わり of one person, as the desk counts them: the first day from tomorrow on with nothing that
 * works (or nothing known to work), and the end of the grace of the card.
 *
 * @param uncoveredOn null when the person is covered up to the horizon
 * @param coveredBefore whether the person still has something on the eve of {@code uncoveredOn}
 * @param cause what ends or begins on that day; null when there is none then
 * @param ground of the decision of the day of the computation
 * @param issue one may be issued at once, and the decision proposes it
 * @param graceLastDay null when no grace ends within the horizon
 * @param handled there is a 資格確認書 for the day after the grace
 */
public record CareOutlook(
        LocalDate uncoveredOn,
        boolean coveredBefore,
        Cause cause,
        Ground ground,
        boolean issue,
        LocalDate graceLastDay,
        boolean handled) {

    /** Why somebody has nothing from a day on. */
    public enum Cause {
        PAPER_ENDS("VAL-15"),
        CARD_ENDS("CRT-08"),
        JOINS(null),
        /** There was nothing the day before either: the ground of the decision says why. */
        GROUND(null);

        private final String ruleId;

        Cause(String ruleId) {
            this.ruleId = ruleId;
        }

        /** Of the cause itself, else of the ground. */
        public String ruleId(Ground ground) {
            return ruleId == null ? ground.ruleId() : ruleId;
        }

        public String messageKey(Ground ground) {
            return this == GROUND ? ground.messageKey() : "desk.reason." + name();
        }
    }

    /** How far ahead the desk looks: to the end of the twelfth month from this one. */
    public static LocalDate horizon(LocalDate today) {
        return YearMonth.from(today).plusMonths(11).atEndOfMonth();
    }

    /** Empty when there is nothing to count about the person. */
    public static Optional<CareOutlook> of(PersonFacts person, Ground ground, boolean issue, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        LocalDate horizon = horizon(today);
        LocalDate uncoveredOn = CareAccessTimeline.of(person, tomorrow).access().stream()
                .filter(span -> without(span.value()))
                .map(Span::firstDay)
                .filter(day -> !day.isAfter(horizon))
                .findFirst()
                .orElse(null);
        LocalDate graceLastDay = graceLastDay(person, today, horizon);
        if (uncoveredOn == null && graceLastDay == null) {
            return Optional.empty();
        }
        Access eve = uncoveredOn == null ? null : CareAccessTimeline.accessOn(person, uncoveredOn.minusDays(1));
        boolean handled =
                graceLastDay != null && CareAccessTimeline.accessOn(person, graceLastDay.plusDays(1)) == Access.PAPER;
        boolean coveredBefore = eve != null && !without(eve);
        return Optional.of(new CareOutlook(
                uncoveredOn,
                coveredBefore,
                uncoveredOn == null ? null : cause(eve),
                ground,
                issue,
                graceLastDay,
                handled));
    }

    /** 空白, or the card's state is not known: neither may be taken for covered. */
    static boolean without(Access access) {
        return access == Access.NOTHING || access == Access.UNKNOWN;
    }

    private static Cause cause(Access eve) {
        return switch (eve) {
            case PAPER -> Cause.PAPER_ENDS;
            case CARD, CARD_IN_GRACE -> Cause.CARD_ENDS;
            case NOT_INSURED -> Cause.JOINS;
            case NOTHING, UNKNOWN -> Cause.GROUND;
        };
    }

    private static LocalDate graceLastDay(PersonFacts person, LocalDate today, LocalDate horizon) {
        LocalDate expiresOn = person.card().expiresOn();
        boolean registered = person.card().registration() == RegistrationState.REGISTERED
                && person.card().cardReturnedOn() == null
                && !person.protection().selfInformationBlocked();
        if (!registered || expiresOn == null) {
            return null;
        }
        LocalDate lastDay = GracePeriod.after(expiresOn).lastDay();
        boolean counted = !lastDay.isBefore(today)
                && !lastDay.isAfter(horizon)
                && person.enrolmentOn(lastDay.plusDays(1)).isPresent();
        return counted ? lastDay : null;
    }
}
