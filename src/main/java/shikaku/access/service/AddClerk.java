package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleGuard;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/** 職員を登録する: a new clerk of the administrator's own organisation, with a first password the portal makes. Rules: SEC-A8. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM_ADMIN)
public class AddClerk {

    @Inject
    ClerkCase cases;

    @Inject
    Clerks clerks;

    @Inject
    GuardedRoles guarded;

    @Inject
    BusinessClock clock;

    /** What the administrator says of the new clerk. */
    public record Command(String loginName, String displayName, Set<Role> roles, String reason) {}

    /**
     * The first password is shown once and good for one login before its end.
     *
     * @param waiting roles that hold when a second person has confirmed them
     */
    public record Added(long clerkId, String firstPassword, Instant endsAt, Set<Role> waiting) {}

    public Added with(Command command) {
        Organisation office = cases.begin(Act.ADD, 0, command.reason());
        check(office, command);
        String password = Tokens.readable();
        Instant endsAt = clock.instant().plus(ResetLogin.FIRST_PASSWORD);
        Clerk clerk = new Clerk(office.id(), command.loginName(), command.displayName(), Set.of());
        clerk.startWith(PasswordHash.of(password), endsAt);
        clerk.loginMadeBy(cases.caller.clerkId());
        clerks.add(clerk);
        Set<Role> waiting = guarded.give(clerk, command.roles(), command.reason());
        cases.done(Act.ADD, clerk.id(), command.reason(), AssignRoles.told(clerk));
        return new Added(clerk.id(), password, endsAt, waiting);
    }

    private void check(Organisation office, Command command) {
        if (!LoginNames.wellFormed(command.loginName())) {
            throw refused(command, AccessRejection.LOGIN_NAME_SHAPE);
        }
        if (command.displayName().isBlank() || command.displayName().length() > 100) {
            throw refused(command, AccessRejection.NAME_MISSING);
        }
        RoleGuard.problemOf(command.roles(), AssignRoles.capacities(office)).ifPresent(problem -> {
            throw refused(command, problem);
        });
        if (clerks.named(office.id(), command.loginName()).isPresent()) {
            throw refused(command, AccessRejection.LOGIN_NAME_TAKEN);
        }
    }

    private Rejected refused(Command command, AccessRejection why) {
        return cases.refused(Act.ADD, 0, command.reason(), why);
    }
}
