package shikaku.insuredperson.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.store.InsuredPersons;
import shikaku.shared.value.InsurerNumber;

/** 被保険者を見る. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited("被保険者を見る")
public class ShowPerson {

    @Inject
    Caller caller;

    @Inject
    InsuredPersons people;

    /** Another insurer's id is as unknown as one that never was. */
    public Optional<PersonView> of(InsurerNumber tenant, @AuditSubject long personId) {
        caller.mustServe(tenant);
        return people.find(tenant, personId);
    }
}
