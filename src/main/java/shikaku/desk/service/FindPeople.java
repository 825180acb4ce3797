package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.CareNow;
import shikaku.desk.rule.FoundPerson;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.service.DecideEligibility;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.PersonPage;
import shikaku.insuredperson.rule.PersonQuery;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.FindPersons;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.service.ShowInsurer;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.time.Ages;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/** 対象者検索: one page of the people a clerk looked for, each with what they can see a doctor with. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
@Audited(value = "対象者の一覧を表示する", each = false)
public class FindPeople {

    /** @param more only the first hits were counted: another word is needed */
    public record Found(List<FoundPerson> people, int total, boolean more) {}

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    FindPersons persons;

    @Inject
    ReadProtection protection;

    @Inject
    DecideEligibility decide;

    @Inject
    ShowInsurer insurers;

    public Found search(String typed, boolean enrolledOnly, int from, int size) {
        PersonQuery query = PersonQuery.of(typed).withEnrolledOnly(enrolledOnly);
        if (query.empty()) {
            return new Found(List.of(), 0, false);
        }
        InsurerNumber tenant = caller.insurer();
        LocalDate today = clock.today();
        PersonPage page = persons.search(tenant, query, today, from, size);
        return new Found(rows(tenant, page.people(), today), page.total(), page.more());
    }

    private List<FoundPerson> rows(InsurerNumber tenant, List<PersonView> people, LocalDate today) {
        Set<Long> named = new HashSet<>();
        for (PersonView person : people) {
            named.add(person.id());
            if (person.headPersonId() != null) {
                named.add(person.headPersonId());
            }
        }
        boolean officer = caller.has(Role.PROTECTION_OFFICER);
        Set<Long> hidden = new HashSet<>();
        protection.of(tenant, named).forEach((person, state) -> {
            if (state.hiddenFrom(officer)) {
                hidden.add(person);
            }
        });
        List<PersonView> open =
                people.stream().filter(person -> !hidden.contains(person.id())).toList();
        Map<Long, CareNow> care = new HashMap<>();
        decide.ofAll(tenant, open, today)
                .forEach(decided -> care.put(
                        decided.person().id(), CareNow.of(CareAccessTimeline.of(decided.facts(), today), today)));
        InsurerKind kind = insurers.profile(tenant).kind();
        List<FoundPerson> rows = new ArrayList<>();
        for (PersonView person : people) {
            rows.add(row(person, care.get(person.id()), kind, hidden.contains(person.headPersonId()), today));
        }
        return rows;
    }

    private static FoundPerson row(
            PersonView person, CareNow care, InsurerKind kind, boolean headHidden, LocalDate today) {
        boolean restricted = care == null;
        return new FoundPerson(
                person.id(),
                person.insuredNumber().shown(),
                person.name(),
                person.kana(),
                person.birthDate()
                        .exact()
                        .map(Wareki::format)
                        .orElse(person.birthDate().text()),
                person.birthDate()
                        .answer(birth -> Ages.completedOn(birth, today))
                        .orElse(null),
                restricted,
                restricted ? null : kind.name(),
                restricted || person.enrolmentOn(today).isPresent() ? null : lostOn(person),
                care,
                !restricted && person.head(),
                restricted || headHidden ? null : person.headName());
    }

    private static LocalDate lostOn(PersonView person) {
        return person.enrolments().stream()
                .map(EnrolmentPeriod::lostOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
