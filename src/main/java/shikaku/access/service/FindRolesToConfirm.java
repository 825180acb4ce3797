package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;

/** 確認待ちの役割: what administrators gave and nobody has confirmed yet, in the caller's own organisation. Rules: SEC-T1. */
@Stateless
@RolesAllowed({Role.Names.PROTECTION_OFFICER, Role.Names.SYSTEM_ADMIN, Role.Names.INSURER_SUPERVISOR})
public class FindRolesToConfirm {

    @Inject
    Caller caller;

    @Inject
    Clerks clerks;

    @Inject
    GuardedRoles guarded;

    @Inject
    Event<ClerkActed> acted;

    /**
     * One clerk whose roles wait.
     *
     * @param askedBy name of the administrator
     * @param finished whether the clerk has come in with a password and a device of his own, so that the roles can be confirmed
     * @param mine whether the caller is a second person
     */
    public record Row(
            long id,
            int version,
            String loginName,
            String displayName,
            Set<Role> waiting,
            String askedBy,
            Instant askedAt,
            String reason,
            boolean finished,
            boolean mine)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    public List<Row> all() {
        acted.fire(new ClerkActed(Act.LIST, 0, null, null, null));
        List<Clerk> everybody = clerks.of(caller.organisationId());
        Optional<Clerk> self = everybody.stream()
                .filter(clerk -> clerk.id() == caller.clerkId())
                .findFirst();
        boolean confirms = self.filter(guarded::mayConfirm).isPresent();
        return everybody.stream()
                .filter(clerk -> !clerk.waitingRoles().isEmpty())
                .map(clerk -> row(clerk, everybody, confirms))
                .toList();
    }

    public int count() {
        return clerks.countWaiting(caller.organisationId());
    }

    private Row row(Clerk clerk, List<Clerk> everybody, boolean confirms) {
        long by = clerk.waitingBy();
        String asked = everybody.stream()
                .filter(other -> other.id() == by)
                .map(Clerk::displayName)
                .findFirst()
                .orElse("");
        boolean mine = confirms && !guarded.concerns(clerk, caller.clerkId());
        return new Row(
                clerk.id(),
                clerk.version(),
                clerk.loginName(),
                clerk.displayName(),
                clerk.waitingRoles(),
                asked,
                clerk.waitingSince(),
                clerk.waitingReason(),
                clerk.loginFinished(),
                mine);
    }
}
