package shikaku.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.ClerkSession;
import shikaku.access.store.ClerkSessions;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.error.RejectionReason;
import shikaku.shared.time.BusinessClock;

/**
 * 職員の管理の始めと終わり: what every act of an administrator on a clerk begins and ends with. One act at a time in an organisation,
 * the password given again, a reason, never oneself, never another organisation's clerk; told to the audit in any case.
 */
@Dependent
public class ClerkCase {

    private static final int LONGEST_REASON = 200;

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    ClerkSessions sessions;

    @Inject
    BusinessClock clock;

    @Inject
    Event<ClerkActed> acted;

    /** The organisation is kept from other administrators, so that two of them cannot block each other at once. */
    Organisation begin(Act act, long clerkId, String reason) {
        Organisation office = organisations.locked(caller.organisationId()).orElseThrow();
        boolean stillAdministrator = clerks.byId(office.id(), caller.clerkId())
                .filter(self -> !self.disabled() && self.roles().contains(Role.SYSTEM_ADMIN))
                .isPresent();
        if (!stillAdministrator) {
            throw refused(act, clerkId, reason, CommonRejection.NOT_ALLOWED);
        }
        mustBeProved(act, clerkId, reason);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw refused(act, clerkId, null, AccessRejection.REASON_MISSING);
        }
        return office;
    }

    /** The same for whoever may be a second person. */
    Organisation enter(Act act, long clerkId, String reason) {
        Organisation office = organisations.locked(caller.organisationId()).orElseThrow();
        if (clerks.byId(office.id(), caller.clerkId())
                .filter(self -> !self.disabled())
                .isEmpty()) {
            throw refused(act, clerkId, reason, CommonRejection.NOT_ALLOWED);
        }
        mustBeProved(act, clerkId, reason);
        return office;
    }

    private void mustBeProved(Act act, long clerkId, String reason) {
        long sessionId = caller.identity().map(CallerIdentity::sessionId).orElse(0L);
        Optional<ClerkSession> session = sessions.byId(caller.clerkId(), sessionId);
        if (session.filter(own -> own.provedAt(clock.instant())).isEmpty()) {
            throw refused(act, clerkId, reason, AccessRejection.PROVE_AGAIN);
        }
    }

    /** @param version of what the administrator saw */
    Clerk open(Act act, long clerkId, int version, String reason) {
        Organisation office = begin(act, clerkId, reason);
        Clerk clerk = clerks.locked(office.id(), clerkId)
                .orElseThrow(() -> refused(act, clerkId, reason, CommonRejection.NOT_FOUND));
        if (clerkId == caller.clerkId()) {
            throw refused(act, clerkId, reason, AccessRejection.NOT_ONESELF);
        }
        if (clerk.version() != version) {
            throw changed(act, office, clerk, reason);
        }
        return clerk;
    }

    /** By whom and when, as far as that is a clerk of the same office. */
    private Rejected changed(Act act, Organisation office, Clerk clerk, String reason) {
        Rejected unnamed = refused(act, clerk.id(), reason, CommonRejection.CHANGED_BY_SOMEONE_ELSE);
        return clerks.byId(office.id(), clerk.changedBy())
                .map(by -> new Rejected(unnamed.reason(), by.displayName(), clerk.changedAt()))
                .orElse(unnamed);
    }

    Rejected refused(Act act, long clerkId, String reason, RejectionReason why) {
        acted.fire(new ClerkActed(act, clerkId, reason, null, why.messageKey()));
        return new Rejected(why);
    }

    void done(Act act, long clerkId, String reason, String what) {
        acted.fire(new ClerkActed(act, clerkId, reason, what, null));
    }
}
