package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.DeskRejection;
import shikaku.desk.store.Handovers;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 引継ぎを受ける: by one officer only. */
@Stateless
@RolesAllowed(Role.Names.PROTECTION_OFFICER)
@Audited("担当者への引継ぎを受ける")
public class TakeHandover {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    Handovers handovers;

    @Inject
    AuditNote note;

    public void take(InsurerNumber tenant, long handoverId) {
        caller.mustServe(tenant);
        handovers.personOf(tenant, handoverId).ifPresent(note::person);
        if (!handovers.take(tenant, handoverId, caller.clerkName(), clock.instant())) {
            throw new Rejected(DeskRejection.TAKEN_ALREADY);
        }
    }
}
