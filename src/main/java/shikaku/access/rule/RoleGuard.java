package shikaku.access.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** 与えられる役割: which roles a clerk can hold, by what the organisation may act as. Rules: SEC-T3. */
public final class RoleGuard {

    private static final Set<Role> OF_INSURERS =
            EnumSet.of(Role.INSURER_CLERK, Role.INSURER_SUPERVISOR, Role.PROTECTION_OFFICER);

    /** What the organisation may act as. */
    public record Capacities(boolean insurer, boolean municipality) {}

    /** Every role the organisation's clerks can hold, in the order of the matrix. */
    public static Set<Role> offered(Capacities capacities) {
        Set<Role> offered = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (problemOf(EnumSet.of(role), capacities).isEmpty()) {
                offered.add(role);
            }
        }
        return offered;
    }

    public static Optional<AccessRejection> problemOf(Set<Role> wanted, Capacities capacities) {
        if (wanted.isEmpty()) {
            return Optional.of(AccessRejection.ROLES_MISSING);
        }
        if (wanted.stream().anyMatch(Role::ofMachines)) {
            return Optional.of(AccessRejection.ROLE_OF_MACHINES);
        }
        if (!capacities.insurer() && wanted.stream().anyMatch(OF_INSURERS::contains)) {
            return Optional.of(AccessRejection.NO_INSURER_CAPACITY);
        }
        if (!capacities.municipality() && wanted.contains(Role.COUNTER_CLERK)) {
            return Optional.of(AccessRejection.NO_MUNICIPAL_CAPACITY);
        }
        return Optional.empty();
    }

    private RoleGuard() {}
}
