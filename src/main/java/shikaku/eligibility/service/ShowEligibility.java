package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.IssueGuard;
import shikaku.eligibility.rule.PersonEligibility;
import shikaku.eligibility.rule.PersonEligibility.Planned;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 一人の判定と書類を見る. A person in the hands of the officer is refused to everybody else. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("資格確認書の判定と交付の記録を見る")
public class ShowEligibility {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    DecideEligibility decide;

    @Inject
    EligibilityCertificates certificates;

    /** @param from the day the timeline begins on; the decision is always that of the business date */
    public Optional<PersonEligibility> of(InsurerNumber tenant, @AuditSubject long personId, LocalDate from) {
        caller.mustServe(tenant);
        Optional<Decided> decided = decide.of(tenant, personId, clock.today());
        decided.map(Decided::facts)
                .filter(facts -> facts.protection().hiddenFrom(caller.has(Role.PROTECTION_OFFICER)))
                .ifPresent(facts -> {
                    throw new Rejected(EligibilityRejection.FOR_OFFICER);
                });
        return decided.map(found -> {
            IssueGuard.Answer issue = IssueGuard.answer(found);
            return new PersonEligibility(
                    found,
                    issue,
                    issue.proposes() ? planned(tenant, found) : Optional.empty(),
                    CareAccessTimeline.of(found.facts(), from),
                    certificates.ofPerson(tenant, personId));
        });
    }

    /** One that is due later is decided as of then. */
    private Optional<Planned> planned(InsurerNumber tenant, Decided today) {
        LocalDate dueOn = today.decision().dueOn();
        return dueOn == null
                ? Planned.of(today)
                : decide.of(tenant, today.person().id(), dueOn).flatMap(Planned::of);
    }
}
