package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import shikaku.mailing.rule.DueAnswer;
import shikaku.mailing.rule.DueAnswer.Due;

/**
 * 発送の対象か: a decision as a mailing needs it. Whoever holds a live 資格確認書 is not due; whoever is due but whose last day or
 * form hangs on a missing fact is unknown, so that a clerk gets to see him; so does a clerk with whoever the newest roster leaves
 * out, since a roster leaves people out whose loss it did not tell (CMP-01).
 */
public final class MailAnswer {

    public static final String HAS_DOCUMENT = "eligibility.mail.HAS_DOCUMENT";

    public static DueAnswer of(Decided decided) {
        Outcome outcome = decided.decision().outcome();
        String ground = decided.decision().ground().messageKey();
        List<String> rules = decided.decision().ruleIds();
        if (outcome == Outcome.UNKNOWN) {
            return new DueAnswer(Due.UNKNOWN, ground, rules, null, null);
        }
        if (outcome != Outcome.CERTIFICATE) {
            return new DueAnswer(Due.NOT_DUE, ground, rules, null, null);
        }
        if (!decided.due()) {
            return new DueAnswer(Due.NOT_DUE, HAS_DOCUMENT, rules, null, null);
        }
        if (decided.person().absentSince() != null) {
            return new DueAnswer(Due.NOT_IN_ROSTER, ground, rules, null, null);
        }
        LocalDate lastDay = decided.term().lastDay();
        return lastDay == null || decided.form().isEmpty()
                ? new DueAnswer(Due.UNKNOWN, ground, rules, null, null)
                : new DueAnswer(Due.DUE, ground, rules, decided.on(), lastDay);
    }

    private MailAnswer() {}
}
