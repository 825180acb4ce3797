package shikaku.roster.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.store.RosterImports;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** 取込を中止する: asks a running import to stop; what it wrote so far is rolled back. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR})
@Audited("名簿の取込を中止する")
public class CancelRosterImport {

    @Inject
    Caller caller;

    @Inject
    RosterImports imports;

    public void cancel(InsurerNumber tenant, long importId) {
        caller.mustServe(tenant);
        if (!imports.wantCancel(tenant, importId)) {
            throw new Rejected(RosterRejection.NOT_RUNNING);
        }
    }
}
