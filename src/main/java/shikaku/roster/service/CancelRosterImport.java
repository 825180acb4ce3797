package shikaku.roster.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.store.RosterImports;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 取込を中止する: a waiting import ends at once, a running one is asked to stop and rolls back what it wrote so far. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR})
@Audited("名簿の取込を中止する")
public class CancelRosterImport {

    @Inject
    Caller caller;

    @Inject
    RosterImports imports;

    @Inject
    RosterFolder folder;

    @Inject
    BusinessClock clock;

    public void cancel(InsurerNumber tenant, long importId) {
        caller.mustServe(tenant);
        if (imports.find(tenant, importId).isEmpty()) {
            throw new Rejected(CommonRejection.NOT_FOUND);
        }
        if (imports.cancelWaiting(tenant, importId, clock.instant())) {
            folder.remove(folder.nameOf(tenant, importId));
        } else if (!imports.wantCancel(tenant, importId)) {
            throw new Rejected(RosterRejection.NOT_RUNNING);
        }
    }
}
