package shikaku.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleConfirmation;
import shikaku.access.rule.RoleConfirmation.Colleague;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.shared.time.BusinessClock;

/**
 * 確認の要る役割を扱う: what an administrator's act leaves of the roles that need a second person. The organisation is kept from other
 * administrators meanwhile.
 */
@Dependent
public class GuardedRoles {

    @Inject
    Caller caller;

    @Inject
    Clerks clerks;

    @Inject
    BusinessClock clock;

    /**
     * Gives roles; those that need a second person wait for one.
     *
     * @return what waits now
     */
    Set<Role> give(Clerk clerk, Set<Role> wanted, String reason) {
        Set<Role> fresh = RoleConfirmation.guarded(wanted);
        fresh.removeAll(clerk.roles());
        // After a new login, to give the roles once more is no way around the confirmation, nor is to take them first.
        boolean others = !fresh.isEmpty() && (needed(clerk) || clerk.loginIsNew(clock.instant()));
        boolean somebodyElses = askedBySomebodyElse(clerk);
        Set<Role> held = EnumSet.copyOf(wanted);
        if (others) {
            held.removeAll(fresh);
        }
        Colleague before = colleague(clerk);
        clerk.holdRoles(held);
        if (RoleConfirmation.unsettles(before) && !RoleConfirmation.unsettles(colleague(clerk))) {
            clerk.unsettleUntil(clock.instant().plus(RoleConfirmation.SETTLES));
        }
        if (!others) {
            clerk.waitNoMore();
        } else if (somebodyElses) {
            clerk.waitFor(fresh);
        } else {
            clerk.waitFor(fresh, caller.clerkId(), clock.instant(), reason);
        }
        return clerk.waitingRoles();
    }

    /** More roles cannot be put to those another administrator asked for: one of the two would confirm the other's with his own. */
    boolean mustWait(Clerk clerk, Set<Role> wanted) {
        Set<Role> fresh = RoleConfirmation.guarded(wanted);
        fresh.removeAll(clerk.roles());
        return askedBySomebodyElse(clerk) && !clerk.waitingRoles().containsAll(fresh);
    }

    private boolean askedBySomebodyElse(Clerk clerk) {
        return clerk.waitingBy() != null && clerk.waitingBy() != caller.clerkId();
    }

    /**
     * The administrator could log in as this clerk: the roles that need a second person wait until one has confirmed them anew, even
     * where there is none in the organisation; then {@code bin/confirm-roles} is left, or to give them again after 14 days.
     */
    Set<Role> loginMadeAnew(Clerk clerk, String reason) {
        Set<Role> guarded = RoleConfirmation.guarded(clerk.roles());
        clerk.loginMadeBy(caller.clerkId());
        // Whoever holds no such role now may have held one until just before.
        clerk.loginAnewUntil(clock.instant().plus(RoleConfirmation.SETTLES));
        if (!guarded.isEmpty()) {
            unsettle(clerk);
            Set<Role> held = clerk.roles();
            held.removeAll(guarded);
            clerk.holdRoles(held);
            Set<Role> waiting = clerk.waitingRoles();
            waiting.addAll(guarded);
            if (askedBySomebodyElse(clerk)) {
                clerk.waitFor(waiting);
            } else {
                clerk.waitFor(waiting, caller.clerkId(), clock.instant(), reason);
            }
        }
        return clerk.waitingRoles();
    }

    /** Whoever gave the roles, made the login or is the clerk himself is no second person. */
    boolean concerns(Clerk clerk, long self) {
        return clerk.id() == self
                || Long.valueOf(self).equals(clerk.waitingBy())
                || Long.valueOf(self).equals(clerk.loginBy());
    }

    void unsettle(Clerk clerk) {
        if (RoleConfirmation.unsettles(colleague(clerk))) {
            clerk.unsettleUntil(clock.instant().plus(RoleConfirmation.SETTLES));
        }
    }

    boolean mayConfirm(Clerk clerk) {
        return RoleConfirmation.mayConfirm(colleague(clerk), clock.instant());
    }

    private boolean needed(Clerk clerk) {
        Instant now = clock.instant();
        List<Colleague> organisation = clerks.of(clerk.organisationId()).stream()
                .map(GuardedRoles::colleague)
                .toList();
        return RoleConfirmation.needed(organisation, caller.clerkId(), clerk.id(), now);
    }

    private static Colleague colleague(Clerk clerk) {
        return new Colleague(clerk.id(), clerk.roles(), clerk.disabled(), clerk.unsettledUntil());
    }
}
