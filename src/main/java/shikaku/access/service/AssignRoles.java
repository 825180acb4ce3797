package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleGuard;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;

/**
 * 職員の役割を変える: of another clerk, never of oneself; it holds from the clerk's next request on, what needs a second person when one
 * has confirmed it. Rules: SEC-T6.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM_ADMIN)
public class AssignRoles {

    @Inject
    ClerkCase cases;

    @Inject
    GuardedRoles guarded;

    @Inject
    Organisations organisations;

    /** @param version of the clerk as the administrator saw it */
    public record Command(long clerkId, int version, Set<Role> roles, String reason) {}

    /** @return those that wait for a second person */
    public Set<Role> to(Command command) {
        Clerk clerk = cases.open(Act.ROLES, command.clerkId(), command.version(), command.reason());
        Organisation office = organisations.byId(clerk.organisationId()).orElseThrow();
        RoleGuard.problemOf(command.roles(), capacities(office)).ifPresent(problem -> {
            throw cases.refused(Act.ROLES, clerk.id(), command.reason(), problem);
        });
        if (guarded.mustWait(clerk, command.roles())) {
            throw cases.refused(Act.ROLES, clerk.id(), command.reason(), AccessRejection.CONFIRMATION_OPEN);
        }
        String before = names(clerk.roles());
        Set<Role> waiting = guarded.give(clerk, command.roles(), command.reason());
        cases.done(Act.ROLES, clerk.id(), command.reason(), before + " > " + told(clerk));
        return waiting;
    }

    /** The roles, and those that wait in brackets. */
    static String told(Clerk clerk) {
        String waiting = names(clerk.waitingRoles());
        String roles = names(clerk.roles());
        return waiting.isEmpty() ? roles : (roles + " (" + waiting + ")").strip();
    }

    static RoleGuard.Capacities capacities(Organisation office) {
        return new RoleGuard.Capacities(
                office.insurer().isPresent(), office.municipality().isPresent());
    }

    static String names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
