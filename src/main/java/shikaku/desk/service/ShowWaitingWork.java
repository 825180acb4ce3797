package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.access.service.FindRolesToConfirm;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.WaitingWork;
import shikaku.desk.store.Handovers;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.service.FindMailings;
import shikaku.roster.rule.RosterState;
import shikaku.roster.service.ShowRosterImports;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 処理待ちを見る: what waits for somebody with the caller's roles; of a long past only the newest few are asked. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
@Audited(value = "処理待ちを見る", each = false, act = false)
public class ShowWaitingWork {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    Handovers handovers;

    @Inject
    FindRolesToConfirm roles;

    @Inject
    FindMailings mailings;

    @Inject
    ShowRosterImports imports;

    public List<WaitingWork> of(InsurerNumber tenant) {
        caller.mustServe(tenant);
        List<WaitingWork> work = new ArrayList<>();
        if (caller.mayOpen("/desk/handovers.xhtml")) {
            addHandovers(tenant, work);
        }
        if (caller.mayOpen("/access/confirm.xhtml")) {
            addRoles(work);
        }
        if (caller.mayOpen("/mailing/list.xhtml")) {
            mailings.unended(tenant).forEach(mailing -> addMailing(mailing, work));
        }
        if (caller.mayOpen("/roster/import.xhtml")) {
            addImport(tenant, work);
        }
        return List.copyOf(work);
    }

    private void addHandovers(InsurerNumber tenant, List<WaitingWork> work) {
        long waiting = handovers.waiting(tenant);
        if (waiting > 0) {
            LocalDate oldest = day(handovers.oldestWaiting(tenant));
            long days = Math.max(0, ChronoUnit.DAYS.between(oldest, day(clock.instant())));
            work.add(new WaitingWork("handover", null, waiting, days, null, "/desk/handovers.xhtml"));
        }
    }

    /** Roles an administrator gave are nobody's secret from those who answer for protected people. */
    private void addRoles(List<WaitingWork> work) {
        int waiting = roles.count();
        if (waiting > 0) {
            work.add(new WaitingWork("roles", null, waiting, null, null, "/access/confirm.xhtml"));
        }
    }

    private static void addMailing(FindMailings.Row mailing, List<WaitingWork> work) {
        String path = "/mailing/show.xhtml?id=" + mailing.id();
        if (mailing.held() > 0) {
            work.add(new WaitingWork("held", mailing.number(), mailing.held(), null, mailing.dueOn(), path));
        } else if (mailing.run() != MailingRun.RUNNING) {
            work.add(new WaitingWork("mailing", mailing.number(), 1, null, mailing.dueOn(), path));
        }
    }

    private void addImport(InsurerNumber tenant, List<WaitingWork> work) {
        imports.newest(tenant, 0, 1).imports().stream()
                .filter(shown -> shown.state() == RosterState.REFUSED || shown.state() == RosterState.INTERRUPTED)
                .forEach(shown -> work.add(new WaitingWork(
                        "import",
                        null,
                        1,
                        null,
                        null,
                        "/roster/result.xhtml?id=" + shown.row().id())));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(BusinessClock.TOKYO).toLocalDate();
    }
}
