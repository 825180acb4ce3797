package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.PersonView;
import shikaku.jpki.rule.GracePeriod;

/** 判定 of one person on one day, with all it was made from and the form a 資格確認書 would have. */
public record Decided(
        PersonView person,
        PersonFacts facts,
        LocalDate on,
        IssueDecision decision,
        ValidityEndDate.Decision term,
        Optional<EligibilityForm> form) {

    /** A 資格確認書 is to be issued: the decision says so and no live one is held. */
    public boolean due() {
        return decision.outcome() == Outcome.CERTIFICATE && live().isEmpty();
    }

    /** The live 資格確認書 of that day. */
    public Optional<HeldDocument> live() {
        return facts.liveDocumentOn(on);
    }

    /** 負担割合 with its 発効期日, where the form prints it. */
    public Optional<Copayment> printedRatio() {
        return form.filter(EligibilityForm::carriesRatio).flatMap(printing -> CardFields.ratioOn(person, on));
    }

    /** The last day of the card's grace, if its expiry is known. */
    public Optional<LocalDate> cardLastDay() {
        return Optional.ofNullable(facts.card().expiresOn())
                .map(GracePeriod::after)
                .map(GracePeriod::lastDay);
    }
}
