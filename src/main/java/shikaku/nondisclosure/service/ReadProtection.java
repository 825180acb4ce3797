package shikaku.nondisclosure.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.store.ProtectionFlags;
import shikaku.shared.value.InsurerNumber;

/** 保護の状態を確かめる: the flags of each person asked for, as they are now (DPR-04). */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR,
    Role.Names.LINKED_SYSTEM
})
@Audited(value = "保護の状態を確かめる", each = false)
public class ReadProtection {

    @Inject
    Caller caller;

    @Inject
    ProtectionFlags flags;

    /** Every id asked for has an entry. */
    public Map<Long, ProtectionState> of(InsurerNumber tenant, Collection<Long> people) {
        caller.mustServe(tenant);
        Map<Long, ProtectionState> flagged = flags.of(tenant, people);
        Map<Long, ProtectionState> all = new HashMap<>();
        for (long person : people) {
            all.put(person, flagged.getOrDefault(person, ProtectionState.NONE));
        }
        return all;
    }

    /** Everybody of the insurer who is handled by the protection officer alone, as it is now. */
    public Set<Long> restricted(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return flags.everybody(tenant);
    }
}
