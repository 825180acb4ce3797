package shikaku.insuredperson.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.HouseholdView;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.store.InsuredPersons;
import shikaku.shared.value.InsurerNumber;

/** 世帯を見る: the members insured here, whoever else lives with them. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited("世帯を見る")
public class ShowHousehold {

    @Inject
    Caller caller;

    @Inject
    AuditNote note;

    @Inject
    InsuredPersons people;

    public Optional<HouseholdView> of(InsurerNumber tenant, long householdId) {
        caller.mustServe(tenant);
        Optional<HouseholdView> household = people.household(tenant, householdId);
        household.ifPresent(found ->
                note.people(found.members().stream().map(PersonView::id).toList()));
        return household;
    }
}
