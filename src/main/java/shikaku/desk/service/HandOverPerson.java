package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.DeskRejection;
import shikaku.desk.rule.Handover;
import shikaku.desk.rule.HandoverWay;
import shikaku.desk.store.Handovers;
import shikaku.insuredperson.service.ShowPerson;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 担当者へ引き継ぐ: the one thing a clerk does for a person in the officer's hands. */
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
    Handovers handovers;

    public void handOver(InsurerNumber tenant, @AuditSubject long personId, HandoverWay way, String ticket) {
        caller.mustServe(tenant);
        if (!Handover.readable(ticket)) {
            throw new Rejected(DeskRejection.TICKET);
        }
        if (persons.of(tenant, personId).isEmpty()) {
            throw new Rejected(CommonRejection.NOT_FOUND);
        }
        handovers.add(tenant, personId, way, ticket, caller.clerkName(), clock.instant());
    }
}
