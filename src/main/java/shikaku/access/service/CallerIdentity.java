package shikaku.access.service;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.TreeSet;
import shikaku.access.rule.Role;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 操作者: who acts, with which roles, for which organisation, as the database said at the beginning of the request. It travels
 * with the security context into services and jobs.
 *
 * @param kind a clerk, a machine with a token, or the system itself
 * @param id of the clerk or token, 0 for the system
 * @param insurerNumber digits, or null when the organisation is no insurer
 * @param municipalityCode digits, or null when the organisation is no municipal counter
 * @param sessionId record id of the clerk's session, 0 without one
 */
public record CallerIdentity(
        Kind kind,
        long id,
        String loginName,
        String displayName,
        long organisationId,
        String organisationName,
        String insurerNumber,
        String municipalityCode,
        Set<Role> roles,
        boolean demo,
        long sessionId)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    /** Who can act. */
    public enum Kind {
        CLERK,
        MACHINE,
        SYSTEM
    }

    public CallerIdentity {
        roles = Set.copyOf(roles);
    }

    /** A clerk, for tests and for those who build one by hand. */
    public static CallerIdentity clerk(
            long id,
            String loginName,
            String displayName,
            long organisationId,
            String organisationName,
            InsurerNumber insurer,
            MunicipalityCode municipality,
            Set<Role> roles) {
        return new CallerIdentity(
                Kind.CLERK,
                id,
                loginName,
                displayName,
                organisationId,
                organisationName,
                insurer == null ? null : insurer.digits(),
                municipality == null ? null : municipality.digits(),
                roles,
                false,
                0);
    }

    /** The portal itself: a job taken up again at start-up, a timer. It may act for every tenant. */
    public static CallerIdentity system() {
        return new CallerIdentity(Kind.SYSTEM, 0, "system", "システム", 0, "", null, null, Set.of(Role.OPERATOR), false, 0);
    }

    @Override
    public String getName() {
        return switch (kind) {
            case CLERK -> "clerk-" + id;
            case MACHINE -> "machine-" + id;
            case SYSTEM -> "system";
        };
    }

    /** As the container wants them. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        roles.forEach(role -> groups.add(role.name()));
        return groups;
    }
}
