package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import shikaku.access.rule.Role;
import shikaku.access.rule.SessionLimits;
import shikaku.access.rule.SessionLimits.Left;
import shikaku.access.store.ClerkSession;
import shikaku.access.store.ClerkSessions;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/** セッションの残り時間: how long the caller's own session still lasts, and whether it was proved again (SEC-S6). */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.COUNTER_CLERK,
    Role.Names.SYSTEM_ADMIN,
    Role.Names.AUDITOR
})
public class ShowSession {

    @Inject
    ClerkSessions sessions;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    public Left left() {
        ClerkSession session = session();
        Instant now = clock.instant();
        return SessionLimits.leftOf(session.startedAt(), session.lastActAt(), now);
    }

    /** Whether the password was given again a short while ago. */
    public boolean proved() {
        return session().provedAt(clock.instant());
    }

    private ClerkSession session() {
        long id = caller.identity().map(CallerIdentity::sessionId).orElse(0L);
        return sessions.byId(caller.clerkId(), id)
                .filter(ClerkSession::open)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
    }
}
