package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.rule.SessionLimits.End;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.ClerkSessions;
import shikaku.shared.time.BusinessClock;

/**
 * ログインのやり直し: a new first password, made by the portal and changed by the clerk at the next login, or a device that is
 * enrolled anew. The administrator never chooses a password and never sees the clerk's own.
 * Rules: SEC-A8.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM_ADMIN)
public class ResetLogin {

    /** A first password is good for a day, so that it can be handed over. */
    static final Duration FIRST_PASSWORD = Duration.ofHours(24);

    @Inject
    ClerkCase cases;

    @Inject
    GuardedRoles guarded;

    @Inject
    ClerkSessions sessions;

    @Inject
    BusinessClock clock;

    /**
     * The first password is shown once.
     *
     * @param waiting roles that hold again when a second person has confirmed them
     */
    public record Issued(String firstPassword, Instant endsAt, Set<Role> waiting) {}

    public Issued password(long clerkId, int version, String reason) {
        Clerk clerk = cases.open(Act.NEW_PASSWORD, clerkId, version, reason);
        String password = Tokens.readable();
        Instant endsAt = clock.instant().plus(FIRST_PASSWORD);
        clerk.startWith(PasswordHash.of(password), endsAt);
        sessions.endAll(clerkId, clock.instant(), End.PASSWORD_RESET);
        Set<Role> waiting = guarded.loginMadeAnew(clerk, reason);
        cases.done(Act.NEW_PASSWORD, clerkId, reason, told(clerk));
        return new Issued(password, endsAt, waiting);
    }

    /** @return roles that hold again when a second person has confirmed them */
    public Set<Role> device(long clerkId, int version, String reason) {
        Clerk clerk = cases.open(Act.NEW_DEVICE, clerkId, version, reason);
        clerk.loseDevice();
        sessions.endAll(clerkId, clock.instant(), End.ENDED_BY_ADMIN);
        Set<Role> waiting = guarded.loginMadeAnew(clerk, reason);
        cases.done(Act.NEW_DEVICE, clerkId, reason, told(clerk));
        return waiting;
    }

    private static String told(Clerk clerk) {
        return clerk.waitingRoles().isEmpty() ? null : AssignRoles.told(clerk);
    }
}
