package shikaku.access.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * 役割の確認: 支援措置担当, 監査 and システム管理者 hold only when a second person has confirmed them, so that no administrator makes himself
 * one of them by a clerk of his own or by somebody's new first password. A second person is another システム管理者 or a 支援措置担当 of the
 * same organisation. As long as there never was one, as on the first day, roles that are given hold at once; for 14 days after a new
 * login they wait in any case. Whoever loses these roles, is blocked or gets a new login counts as present for 14 days and confirms nothing
 * meanwhile: nobody is put out of the way first.
 * Rules: SEC-A8.
 */
public final class RoleConfirmation {

    public static final Duration SETTLES = Duration.ofDays(14);

    private static final Set<Role> GUARDED = EnumSet.of(Role.PROTECTION_OFFICER, Role.AUDITOR, Role.SYSTEM_ADMIN);
    private static final Set<Role> CONFIRMING = EnumSet.of(Role.PROTECTION_OFFICER, Role.SYSTEM_ADMIN);

    /**
     * One clerk of the organisation.
     *
     * @param unsettledUntil until then the clerk confirms nothing; null when there is nothing about him
     */
    public record Colleague(long id, Set<Role> roles, boolean blocked, Instant unsettledUntil) {}

    /** Those of the roles that need a second person. */
    public static Set<Role> guarded(Set<Role> roles) {
        Set<Role> guarded = EnumSet.copyOf(GUARDED);
        guarded.retainAll(roles);
        return guarded;
    }

    /** Whether the clerk's word counts as that of a second person, apart from whom it is about. */
    public static boolean mayConfirm(Colleague clerk, Instant at) {
        return holds(clerk) && !unsettled(clerk, at);
    }

    /** Whether somebody else is there, or was a short while ago. */
    public static boolean needed(Collection<Colleague> organisation, long askedBy, long about, Instant at) {
        return organisation.stream()
                .filter(clerk -> clerk.id() != askedBy && clerk.id() != about)
                .anyMatch(clerk -> holds(clerk) || unsettled(clerk, at));
    }

    /** Whether a change of roles, a block or a new login takes a second person away or makes one anew. */
    public static boolean unsettles(Colleague before) {
        return holds(before);
    }

    private static boolean holds(Colleague clerk) {
        return !clerk.blocked() && clerk.roles().stream().anyMatch(CONFIRMING::contains);
    }

    /** Whether the clerk's own roles or login changed a short while ago. */
    private static boolean unsettled(Colleague clerk, Instant at) {
        return clerk.unsettledUntil() != null && at.isBefore(clerk.unsettledUntil());
    }

    private RoleConfirmation() {}
}
