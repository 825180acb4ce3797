package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.PersonDesk;
import shikaku.desk.rule.PersonDesk.Member;
import shikaku.desk.store.Handovers;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.PersonEligibility;
import shikaku.eligibility.service.DecideEligibility;
import shikaku.eligibility.service.ShowEligibility;
import shikaku.insuredperson.rule.HouseholdView;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ShowHousehold;
import shikaku.insuredperson.service.ShowPerson;
import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.insurer.service.ShowInsurer;
import shikaku.nondisclosure.rule.DeliveryRequest;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.nondisclosure.service.ResolveDelivery;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/**
 * 被保険者の画面: one person with decision, cover, household and documents, or the neutral page, whose opening is
 * reported to the supervisor.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("被保険者の画面を開く")
public class ShowPersonDesk {

    private static final int MONTHS_BACK = 3;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    ShowPerson persons;

    @Inject
    ShowInsurer insurer;

    @Inject
    ShowDataVintage vintage;

    @Inject
    ReadProtection protection;

    @Inject
    ShowEligibility eligibility;

    @Inject
    DecideEligibility decide;

    @Inject
    ShowHousehold households;

    @Inject
    ResolveDelivery delivery;

    @Inject
    Handovers handovers;

    public PersonDesk of(InsurerNumber tenant, @AuditSubject long personId) {
        caller.mustServe(tenant);
        PersonView person = persons.of(tenant, personId).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        if (hidden(protection.of(tenant, List.of(personId)).get(personId))) {
            return restricted(tenant, person);
        }
        LocalDate today = clock.today();
        LocalDate from = today.minusMonths(MONTHS_BACK).withDayOfMonth(1);
        PersonEligibility found =
                eligibility.of(tenant, personId, from).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        return new PersonDesk.Open(
                person,
                today,
                found,
                headName(tenant, person),
                household(tenant, person, today),
                delivery(tenant, person),
                delivery.phoneOf(tenant, request(person)).orElse(null),
                vintage.of(tenant));
    }

    private boolean hidden(ProtectionState state) {
        return state.hiddenFrom(caller.has(Role.PROTECTION_OFFICER));
    }

    private String headName(InsurerNumber tenant, PersonView person) {
        Long head = person.headPersonId();
        return head != null && hidden(protection.of(tenant, List.of(head)).get(head)) ? null : person.headName();
    }

    private PersonDesk.Restricted restricted(InsurerNumber tenant, PersonView person) {
        Instant now = clock.instant();
        handovers.opened(tenant, person.id(), caller.clerkName(), now);
        InsurerProfile profile = insurer.profile(tenant);
        return new PersonDesk.Restricted(
                person.name(),
                person.kana(),
                person.birthDate()
                        .exact()
                        .map(Wareki::format)
                        .orElse(person.birthDate().text()),
                person.insuredNumber().shown(),
                profile.kind().name(),
                profile.section(),
                now);
    }

    private List<Member> household(InsurerNumber tenant, PersonView person, LocalDate today) {
        List<PersonView> members = households
                .of(tenant, person.householdId())
                .map(HouseholdView::members)
                .orElse(List.of(person));
        return decide.ofAll(tenant, members, today).stream()
                .map(decided -> member(decided, person.id()))
                .toList();
    }

    private Member member(Decided decided, long self) {
        PersonView person = decided.person();
        if (hidden(decided.facts().protection())) {
            return new Member(true, null, null, null, null, false, null, null);
        }
        var now = CareAccessTimeline.of(decided.facts(), decided.on()).accessSpanOn(decided.on());
        return new Member(
                false,
                person.id(),
                person.insuredNumber().branch(),
                person.name(),
                person.relationship(),
                person.id() == self,
                now.value(),
                now.lastDay());
    }

    /** What is the officer's to know is not shown to him either before he says why. */
    private DeliveryVerdict delivery(InsurerNumber tenant, PersonView person) {
        if (caller.has(Role.PROTECTION_OFFICER)
                && protection.officersBusiness(tenant, List.of(person.id())).contains(person.id())) {
            return null;
        }
        return delivery.of(tenant, List.of(request(person))).get(person.id());
    }

    private static DeliveryRequest request(PersonView person) {
        return new DeliveryRequest(person.id(), person.householdId(), Addressee.PERSON, false);
    }
}
