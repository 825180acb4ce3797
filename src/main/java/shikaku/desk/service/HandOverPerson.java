package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.DeskRejection;
import shikaku.desk.rule.Handover;
import shikaku.desk.rule.HandoverWay;
import shikaku.desk.store.Handovers;
import shikaku.insuredperson.service.ShowPerson;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 担当者へ引き継ぐ: the one thing a clerk does for a person in the officer's hands. One line a person and way waits at a time, so that
 * nobody buries the officer's list under others.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR})
@Audited("担当者へ引き継ぐ")
public class HandOverPerson {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    ShowPerson persons;

    @Inject
    ReadProtection protection;

    @Inject
    Handovers handovers;

    public void handOver(InsurerNumber tenant, @AuditSubject long personId, HandoverWay way, String ticket) {
        caller.mustServe(tenant);
        if (way == HandoverWay.NEW_NUMBER) {
            throw new Rejected(CommonRejection.NOT_ALLOWED);
        }
        if (!Handover.readable(ticket)) {
            throw new Rejected(DeskRejection.TICKET);
        }
        if (persons.of(tenant, personId).isEmpty()) {
            throw new Rejected(CommonRejection.NOT_FOUND);
        }
        if (!protection.of(tenant, List.of(personId)).get(personId).restricted()) {
            throw new Rejected(CommonRejection.NOT_ALLOWED);
        }
        if (!handovers.add(tenant, personId, way, ticket, caller.clerkName(), clock.instant())) {
            throw new Rejected(DeskRejection.WAITS_ALREADY);
        }
    }
}
