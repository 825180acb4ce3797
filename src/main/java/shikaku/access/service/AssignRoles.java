package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleGuard;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;

/** 職員の役割を変える: of another clerk, never of oneself; it holds from the clerk's next request on. Rules: SEC-T6. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM_ADMIN)
public class AssignRoles {

    @Inject
    ClerkCase cases;

    @Inject
    Organisations organisations;

    /** @param version of the clerk as the administrator saw it */
    public record Command(long clerkId, int version, Set<Role> roles, String reason) {}

    public void to(Command command) {
        Clerk clerk = cases.open(Act.ROLES, command.clerkId(), command.version(), command.reason());
        Organisation office = organisations.byId(clerk.organisationId()).orElseThrow();
        RoleGuard.problemOf(command.roles(), capacities(office)).ifPresent(problem -> {
            throw cases.refused(Act.ROLES, clerk.id(), command.reason(), problem);
        });
        String before = names(clerk.roles());
        clerk.holdRoles(command.roles());
        cases.done(Act.ROLES, clerk.id(), command.reason(), before + " > " + names(command.roles()));
    }

    static RoleGuard.Capacities capacities(Organisation office) {
        return new RoleGuard.Capacities(
                office.insurer().isPresent(), office.municipality().isPresent());
    }

    static String names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
