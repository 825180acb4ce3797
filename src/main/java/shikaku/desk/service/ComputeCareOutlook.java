package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.CareOutlook;
import shikaku.desk.store.CareOutlooks;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.IssueGuard;
import shikaku.eligibility.service.DecideEligibility;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 明日の空白を計算する: works through an insurer's people by ranges of ids, one transaction a range, so that it can stop
 * anywhere and begin again. Protected people are left out: they are the officer's, and no count may tell of them.
 */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited(value = "明日の空白を計算する", each = false, act = false)
public class ComputeCareOutlook {

    /** What one range brought: its last id and how many people it had; nobody when the end is reached. */
    public record Range(long lastId, int people) {}

    private static final int RANGE = 1000;
    private static final int LEASE_SECONDS = 120;
    private static final int FEW = 20;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    ReadPersons persons;

    @Inject
    ReadProtection protection;

    @Inject
    DecideEligibility decide;

    @Inject
    ShowDataVintage vintage;

    @Inject
    CareOutlooks outlooks;

    /** Takes the work if this day and these data are not computed yet; nothing when there is nothing to do. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Integer> claim(InsurerNumber tenant) {
        caller.mustServe(tenant);
        String stamp = vintage.of(tenant) + "/" + vintage.loadedAt(tenant) + "/" + persons.highestId(tenant);
        return outlooks.claim(
                tenant, clock.today(), stamp, clock.instant(), clock.instant().plusSeconds(LEASE_SECONDS));
    }

    /** Computes the range after an id; nobody when somebody else has taken the work meanwhile. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Range range(InsurerNumber tenant, int fence, long afterId) {
        caller.mustServe(tenant);
        if (!outlooks.prolong(tenant, fence, clock.instant().plusSeconds(LEASE_SECONDS))) {
            return new Range(afterId, 0);
        }
        List<PersonView> people = persons.after(tenant, afterId, Long.MAX_VALUE, RANGE);
        if (people.isEmpty()) {
            outlooks.replace(tenant, afterId, Long.MAX_VALUE, Map.of());
            return new Range(afterId, 0);
        }
        long lastId = people.get(people.size() - 1).id();
        outlooks.replace(tenant, afterId, lastId, of(tenant, people));
        return new Range(lastId, people.size());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(InsurerNumber tenant, int fence, long people) {
        caller.mustServe(tenant);
        outlooks.finish(tenant, fence, clock.today().plusDays(1), clock.instant(), people);
    }

    /**
     * People to whom a certificate was issued; joins the transaction in which it happened. A few are computed anew, many
     * at once (a mailing) are taken off the list and computed with all the others the next time.
     */
    public void issued(InsurerNumber tenant, List<Long> people, LocalDate firstDay) {
        caller.mustServe(tenant);
        if (people.size() > FEW) {
            outlooks.covered(tenant, people, firstDay);
            return;
        }
        anew(tenant, people);
    }

    /** People about whom something changed that must be seen at once, however many; joins the transaction in which it did. */
    public void anew(InsurerNumber tenant, List<Long> people) {
        caller.mustServe(tenant);
        for (int from = 0; from < people.size(); from += RANGE) {
            List<Long> some = people.subList(from, Math.min(people.size(), from + RANGE));
            Map<Long, CareOutlook> computed = of(tenant, persons.ofIds(tenant, some));
            for (long person : some) {
                outlooks.replace(
                        tenant,
                        person - 1,
                        person,
                        computed.containsKey(person) ? Map.of(person, computed.get(person)) : Map.of());
            }
        }
    }

    private Map<Long, CareOutlook> of(InsurerNumber tenant, List<PersonView> people) {
        LocalDate today = clock.today();
        Map<Long, ProtectionState> flags =
                protection.of(tenant, people.stream().map(PersonView::id).toList());
        List<PersonView> open = people.stream()
                .filter(person -> !flags.get(person.id()).restricted())
                .toList();
        Map<Long, CareOutlook> computed = new HashMap<>();
        for (Decided decided : decide.ofAll(tenant, open, today)) {
            boolean issue = IssueGuard.answer(decided).proposes();
            CareOutlook.of(decided.facts(), decided.decision().ground(), issue, today)
                    .ifPresent(outlook -> computed.put(decided.person().id(), outlook));
        }
        return computed;
    }
}
