package shikaku.nondisclosure.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.service.ReadHouseholds;
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
    Role.Names.OPERATOR
})
@Audited(value = "保護の状態を確かめる", each = false, act = false)
public class ReadProtection {

    @Inject
    Caller caller;

    @Inject
    ProtectionFlags flags;

    @Inject
    ReadHouseholds households;

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

    /**
     * Of these households those somebody of whom is handled by the protection officer alone: where one of them lives the others
     * may live too, so their letters and addresses are the officer's as well.
     */
    public Set<Long> householdsTouched(InsurerNumber tenant, Collection<Long> asked) {
        caller.mustServe(tenant);
        Map<Long, Long> members = households.membersOf(tenant, new HashSet<>(asked));
        Set<Long> touched = new HashSet<>();
        flags.of(tenant, members.keySet()).keySet().forEach(person -> touched.add(members.get(person)));
        return touched;
    }

    /** Of these people those whose letters are the officer's as it is now: they or somebody of their household. */
    public Set<Long> officersBusiness(InsurerNumber tenant, Collection<Long> people) {
        caller.mustServe(tenant);
        Map<Long, Long> homes = households.householdsOf(tenant, people);
        Set<Long> touched = householdsTouched(tenant, homes.values());
        Set<Long> found = new HashSet<>(flags.of(tenant, people).keySet());
        homes.forEach((person, home) -> {
            if (touched.contains(home)) {
                found.add(person);
            }
        });
        return found;
    }

    /** Those who are handled by the officer only because they are like somebody who had another number: he has to look. */
    public List<Long> carried(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return flags.carried(tenant);
    }

    /** Everybody of the insurer who is handled by the protection officer alone, as it is now. */
    public Set<Long> restricted(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return flags.everybody(tenant);
    }
}
