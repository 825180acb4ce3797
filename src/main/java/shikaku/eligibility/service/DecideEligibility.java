package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.IssueDecision;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.service.ShowInsurer;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.service.ReadCardFacts;
import shikaku.shared.http.Figures;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 交付を判定する: for one person or for a whole range of a mailing, by the same rules. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited(value = "資格確認書の交付を判定する", each = false, act = false)
public class DecideEligibility {

    @Inject
    Caller caller;

    @Inject
    ShowInsurer insurer;

    @Inject
    ReadPersons people;

    @Inject
    ReadCardFacts cards;

    @Inject
    ReadProtection protection;

    @Inject
    EligibilityCertificates certificates;

    @Inject
    Figures figures;

    /** Empty when nobody of that id is insured with this insurer. */
    public Optional<Decided> of(InsurerNumber tenant, long personId, LocalDate on) {
        caller.mustServe(tenant);
        return ofAll(tenant, people.ofIds(tenant, List.of(personId)), on).stream()
                .findFirst();
    }

    /** One answer a person, in the order given. */
    public List<Decided> ofAll(InsurerNumber tenant, List<PersonView> persons, LocalDate on) {
        caller.mustServe(tenant);
        figures.decided(persons.size());
        InsurerKind kind = insurer.profile(tenant).kind();
        EffectiveDated<InsurerPolicy> policy = insurer.policy(tenant);
        List<Long> ids = persons.stream().map(PersonView::id).toList();
        Map<Long, CardFacts> card = cards.of(tenant, ids);
        Map<Long, ProtectionState> flags = protection.of(tenant, ids);
        Map<Long, List<HeldDocument>> held = certificates.held(tenant, ids);
        return persons.stream()
                .map(person -> decided(
                        person,
                        PersonFacts.of(
                                kind,
                                person,
                                card.getOrDefault(person.id(), CardFacts.UNKNOWN),
                                flags.get(person.id()),
                                held.getOrDefault(person.id(), List.of())),
                        policy,
                        on))
                .toList();
    }

    static Decided decided(PersonView person, PersonFacts facts, EffectiveDated<InsurerPolicy> policy, LocalDate on) {
        return new Decided(
                person,
                facts,
                on,
                IssueDecision.of(facts, policy, on),
                ValidityEndDate.of(facts, policy, on),
                EligibilityForm.of(facts, policy, on));
    }
}
