package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleGuard;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.ClerkSessions;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisations;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/** 職員の一覧: the clerks of the administrator's own organisation; looking is told to the audit. Rules: SEC-T1, SEC-T2. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM_ADMIN)
public class FindClerks {

    @Inject
    Caller caller;

    @Inject
    Clerks clerks;

    @Inject
    ClerkSessions sessions;

    @Inject
    Organisations organisations;

    @Inject
    BusinessClock clock;

    @Inject
    Event<ClerkActed> acted;

    /**
     * One clerk as the administrator sees it.
     *
     * @param waiting roles that hold when a second person has confirmed them
     * @param lastLogin null when there was none
     * @param openSessions how many are open now; in lists 0
     */
    public record View(
            long id,
            int version,
            String loginName,
            String displayName,
            Set<Role> roles,
            Set<Role> waiting,
            boolean blocked,
            String blockedReason,
            boolean firstPassword,
            boolean firstPasswordEnded,
            boolean deviceEnrolled,
            boolean demo,
            Instant lastLogin,
            int openSessions,
            boolean oneself) {}

    public List<View> all() {
        acted.fire(new ClerkActed(Act.LIST, 0, null, null, null));
        Map<Long, Instant> logins = sessions.lastLogins(caller.organisationId());
        return clerks.of(caller.organisationId()).stream()
                .map(clerk -> view(clerk, logins.get(clerk.id()), 0))
                .toList();
    }

    public View one(long id) {
        Clerk clerk = clerks.byId(caller.organisationId(), id).orElseThrow(() -> {
            acted.fire(new ClerkActed(Act.VIEW, id, null, null, CommonRejection.NOT_FOUND.messageKey()));
            return new Rejected(CommonRejection.NOT_FOUND);
        });
        acted.fire(new ClerkActed(Act.VIEW, id, null, null, null));
        Instant now = clock.instant();
        long open = sessions.openOf(id).stream()
                .filter(session -> session.endAt(now).isEmpty())
                .count();
        return view(clerk, sessions.lastLogins(caller.organisationId()).get(id), (int) open);
    }

    /** The roles the organisation's clerks can hold. */
    public Set<Role> offeredRoles() {
        return RoleGuard.offered(AssignRoles.capacities(
                organisations.byId(caller.organisationId()).orElseThrow()));
    }

    private View view(Clerk clerk, Instant lastLogin, int openSessions) {
        return new View(
                clerk.id(),
                clerk.version(),
                clerk.loginName(),
                clerk.displayName(),
                clerk.roles(),
                clerk.waitingRoles(),
                clerk.disabled(),
                clerk.disabledReason(),
                clerk.passwordMustChange(),
                clerk.passwordEnded(clock.instant()),
                clerk.deviceEnrolled(),
                clerk.demo(),
                lastLogin,
                openSessions,
                clerk.id() == caller.clerkId());
    }
}
