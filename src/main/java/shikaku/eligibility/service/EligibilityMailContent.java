package shikaku.eligibility.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import shikaku.eligibility.rule.CardFields;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.MailAnswer;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.DueAnswer;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.service.MailContent;
import shikaku.print.SealPicture;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 資格確認書の発送: what a mailing asks about 資格確認書, answered by the rules that decide at the counter too. */
@ApplicationScoped
public class EligibilityMailContent implements MailContent {

    static final String KIND = "ELIGIBILITY_CERTIFICATE";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);

    @Inject
    DecideEligibility decide;

    @Inject
    ShowInsurer insurers;

    @Inject
    IssueInBulk issue;

    @Inject
    WithdrawIssued withdraw;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, DueAnswer> answers(InsurerNumber tenant, List<PersonView> people, LocalDate on) {
        Map<Long, DueAnswer> answers = new HashMap<>();
        for (Decided decided : decide.ofAll(tenant, people, on)) {
            answers.put(decided.person().id(), MailAnswer.of(decided));
        }
        return answers;
    }

    @Override
    public Map<Long, MailDocument> documents(
            InsurerNumber tenant, List<PersonView> people, LocalDate on, boolean again) {
        EffectiveDated<InsurerPolicy> policy = insurers.policy(tenant);
        CardFields.Issuer issuer = new CardFields.Issuer(insurers.profile(tenant), policy.on(on));
        SealPicture seal = insurers.seal(tenant, on)
                .map(found -> SealPicture.of(found.png()))
                .orElse(null);
        Map<Long, MailDocument> documents = new HashMap<>();
        for (Decided found : decide.ofAll(tenant, people, on)) {
            Decided decided = again ? withoutDocumentsOf(on, found, policy) : found;
            DueAnswer answer = MailAnswer.of(decided);
            documents.put(
                    decided.person().id(),
                    answer.isDue() ? document(decided, answer, issuer, seal) : MailDocument.none(answer));
        }
        return documents;
    }

    private static MailDocument document(
            Decided decided, DueAnswer answer, CardFields.Issuer issuer, SealPicture seal) {
        EligibilityForm form = decided.form().orElseThrow();
        CardFields.Days days = new CardFields.Days(answer.firstDay(), decided.on(), answer.lastDay());
        Map<String, String> fields = CardFields.of(form, decided.person(), issuer, days);
        String scheme = form.name();
        return new MailDocument(
                answer,
                form.letter(),
                form.layout(),
                CardPrint.values(fields, seal),
                fields.get("name"),
                TEXTS.getString("eligibility.mail.document"),
                TEXTS.getString(answer.ground()),
                TEXTS.getString("eligibility.mail.title." + scheme),
                TEXTS.getString("eligibility.mail.greeting." + scheme),
                IssueRecord.of(decided, decided.decision().ground(), null, null));
    }

    /** As it was decided before the mailing's own document was recorded. */
    private static Decided withoutDocumentsOf(LocalDate on, Decided decided, EffectiveDated<InsurerPolicy> policy) {
        PersonFacts facts = decided.facts();
        List<HeldDocument> before = facts.documents().stream()
                .filter(document -> !document.firstDay().equals(on))
                .toList();
        return DecideEligibility.decided(decided.person(), facts.holding(before), policy, on);
    }

    @Override
    public Map<Long, Long> issued(InsurerNumber tenant, long mailingId, List<Printed> letters) {
        List<IssueRecord> issues = letters.stream()
                .map(letter -> ((IssueRecord) letter.issue()).inMailing(mailingId))
                .toList();
        Map<Long, Long> numbers = new HashMap<>();
        try {
            issue.record(tenant, issues).forEach((person, number) -> numbers.put(person, number.longValue()));
        } catch (Rejected refusal) {
            throw refusal.reason() == EligibilityRejection.ALREADY_ISSUED
                    ? new Rejected(MailingRejection.ISSUED_MEANWHILE)
                    : refusal;
        }
        return numbers;
    }

    @Override
    public void withdrawn(InsurerNumber tenant, long mailingId, Collection<Long> people) {
        withdraw.ofMailing(tenant, mailingId, people);
    }
}
