package shikaku.insuredperson.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.HouseholdHead;
import shikaku.insuredperson.store.InsuredPersons;
import shikaku.shared.value.InsurerNumber;

/** 世帯主をまとめて読む. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited(value = "世帯主をまとめて読む", each = false, act = false)
public class ReadHouseholds {

    @Inject
    Caller caller;

    @Inject
    InsuredPersons people;

    /** The head of each household asked for; unknown and foreign ids are missing. */
    public Map<Long, HouseholdHead> headsOf(InsurerNumber tenant, Collection<Long> households) {
        caller.mustServe(tenant);
        return people.heads(tenant, households);
    }

    /** Everybody named with one of these households, by id, with the household. */
    public Map<Long, Long> membersOf(InsurerNumber tenant, Collection<Long> households) {
        caller.mustServe(tenant);
        return people.members(tenant, households);
    }

    /** The household of each person asked for; unknown and foreign ids are missing. */
    public Map<Long, Long> householdsOf(InsurerNumber tenant, Collection<Long> persons) {
        caller.mustServe(tenant);
        return people.householdsOf(tenant, persons);
    }
}
