package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.AddressReason;
import shikaku.desk.rule.DeskRejection;
import shikaku.desk.store.Handovers;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ShowPerson;
import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.nondisclosure.rule.DeliveryRequest;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.service.ResolveDelivery;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 担当者扱いの住所を見る: only for a reason, which the audit keeps; the supervisor sees that it was looked at (DPR-02, SEC-T4). */
@Stateless
@RolesAllowed(Role.Names.PROTECTION_OFFICER)
@Audited("担当者扱いの住所を見る")
public class ShowGuardedAddress {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    ShowPerson persons;

    @Inject
    ResolveDelivery delivery;

    @Inject
    Handovers handovers;

    @Inject
    AuditNote note;

    public DeliveryVerdict of(InsurerNumber tenant, @AuditSubject long personId, AddressReason reason) {
        caller.mustServe(tenant);
        if (reason == null) {
            throw new Rejected(DeskRejection.REASON);
        }
        PersonView person = persons.of(tenant, personId).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        note.reason("desk.person.address.reason." + reason);
        handovers.opened(tenant, personId, caller.clerkName(), clock.instant());
        DeliveryRequest request = new DeliveryRequest(personId, person.householdId(), Addressee.PERSON, true);
        return delivery.of(tenant, List.of(request)).get(personId);
    }
}
