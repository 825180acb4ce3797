package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.rule.SessionLimits.End;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.ClerkSessions;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.time.BusinessClock;

/** 職員を停止する: the clerk cannot log in and every session ends, on every node; nothing is deleted. Rules: SEC-S5. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM_ADMIN)
public class BlockClerk {

    @Inject
    ClerkCase cases;

    @Inject
    GuardedRoles guarded;

    @Inject
    ClerkSessions sessions;

    @Inject
    BusinessClock clock;

    public void block(long clerkId, int version, String reason) {
        Clerk clerk = cases.open(Act.BLOCK, clerkId, version, reason);
        if (clerk.disabled()) {
            throw cases.refused(Act.BLOCK, clerkId, reason, CommonRejection.CHANGED_BY_SOMEONE_ELSE);
        }
        guarded.unsettle(clerk);
        clerk.disable(clock.instant(), reason);
        int ended = sessions.endAll(clerkId, clock.instant(), End.CLERK_DISABLED);
        cases.done(Act.BLOCK, clerkId, reason, "SESSIONS " + ended);
    }

    public void unblock(long clerkId, int version, String reason) {
        Clerk clerk = cases.open(Act.UNBLOCK, clerkId, version, reason);
        if (!clerk.disabled()) {
            throw cases.refused(Act.UNBLOCK, clerkId, reason, CommonRejection.CHANGED_BY_SOMEONE_ELSE);
        }
        clerk.enable();
        cases.done(Act.UNBLOCK, clerkId, reason, null);
    }

    /** Throws the clerk out without blocking: a computer left open. */
    public void endSessions(long clerkId, int version, String reason) {
        cases.open(Act.END_SESSIONS, clerkId, version, reason);
        int ended = sessions.endAll(clerkId, clock.instant(), End.ENDED_BY_ADMIN);
        cases.done(Act.END_SESSIONS, clerkId, reason, "SESSIONS " + ended);
    }
}
