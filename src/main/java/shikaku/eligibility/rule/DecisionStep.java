package shikaku.eligibility.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shikaku.insurer.rule.InsurerKind;
import shikaku.registration.rule.CardFacts;

/**
 * なぜ？: one step of the way from the facts to the decision and its last day, as a sentence of the message bundle with its
 * values and the rules it rests on. A value that is a text is itself a key of the bundle.
 */
public record DecisionStep(String messageKey, List<Object> values, String ruleIds) implements Serializable {

    private static DecisionStep step(String name, String ruleIds, Object... values) {
        return new DecisionStep("eligibility.why." + name, List.of(values), ruleIds);
    }

    /** The steps in the order in which they are read aloud to somebody who asks. */
    public static List<DecisionStep> of(Decided decided) {
        List<DecisionStep> steps = new ArrayList<>();
        String scheme = scheme(decided.facts().kind());
        decided.person()
                .enrolmentOn(decided.on())
                .ifPresentOrElse(
                        period -> steps.add(step("insured", "", scheme, period.acquiredOn())),
                        () -> steps.add(step("insured.not", "VAL-07", scheme)));
        addExpiry(decided, steps);
        addGrounds(decided.decision(), steps);
        addTerm(decided, steps);
        return List.copyOf(steps);
    }

    /** The key of the name of a kind of insurer. */
    public static String scheme(InsurerKind kind) {
        return "desk.scheme." + kind;
    }

    private static void addExpiry(Decided decided, List<DecisionStep> steps) {
        LocalDate expiresOn = decided.facts().card().expiresOn();
        boolean registered = decided.facts().card().registration() == CardFacts.RegistrationState.REGISTERED;
        if (registered && expiresOn != null && decided.on().isAfter(expiresOn)) {
            steps.add(step("expiry", "CRT-03", expiresOn));
            decided.cardLastDay().ifPresent(last -> steps.add(step("graceEnds", "CRT-08", last)));
        }
    }

    private static void addGrounds(IssueDecision decision, List<DecisionStep> steps) {
        if (decision.ground() != Ground.NOT_INSURED) {
            String name = decision.outcome() == Outcome.CERTIFICATE ? "subject" : "subject.not";
            steps.add(step(name, decision.ground().ruleId(), decision.ground().messageKey()));
        }
        for (Ground other : decision.otherGrounds()) {
            steps.add(step("also", other.ruleId(), other.messageKey()));
        }
        if (decision.dueOn() != null) {
            steps.add(step("due", "CRT-10", decision.dueOn()));
        }
    }

    private static void addTerm(Decided decided, List<DecisionStep> steps) {
        if (decided.live().isPresent()) {
            steps.add(step(
                    "held",
                    "VAL-16",
                    decided.facts().lastUsableDay(decided.live().get())));
        } else if (decided.decision().outcome() == Outcome.CERTIFICATE
                && decided.term().lastDay() != null) {
            var limit = decided.term().limit();
            steps.add(step("term", limit.ruleId(), decided.term().lastDay(), limit.messageKey() + ".how"));
        }
    }
}
