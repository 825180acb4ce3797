package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 交付を取り下げる: ends what a mailing recorded as issued, for letters that were taken back before anybody had them. The number
 * stays used; the person can be issued one again.
 */
@Stateless
@RolesAllowed(Role.Names.INSURER_SUPERVISOR)
@Audited(value = "資格確認書の交付を取り下げる", always = true)
public class WithdrawIssued {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    AuditNote note;

    @Inject
    EligibilityCertificates certificates;

    @Inject
    Event<EligibilityCertificatesWithdrawn> told;

    public void ofMailing(InsurerNumber tenant, long mailingId, Collection<Long> people) {
        caller.mustServe(tenant);
        note.people(people);
        note.ground("発送 " + mailingId);
        note.count(certificates.withdraw(tenant, mailingId, people, new Stamp(clock.instant(), caller.clerkId())));
        told.fire(new EligibilityCertificatesWithdrawn(tenant, List.copyOf(people)));
    }
}
