package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.shared.error.CommonRejection;

/**
 * 役割を確認する: a second person confirms roles an administrator gave, or says no to them; never whoever asked or made the login, never
 * the clerk it is about. Before the clerk has come in with a password and a device of his own nothing is confirmed: until then whoever
 * made the login could come in as him. Rules: SEC-A8.
 */
@Stateless
@RolesAllowed({Role.Names.PROTECTION_OFFICER, Role.Names.SYSTEM_ADMIN})
public class ConfirmRoles {

    @Inject
    Caller caller;

    @Inject
    ClerkCase cases;

    @Inject
    Clerks clerks;

    @Inject
    GuardedRoles guarded;

    /** @param version of what the second person saw */
    public void confirm(long clerkId, int version) {
        Clerk clerk = open(Act.CONFIRM, clerkId, version);
        if (!clerk.loginFinished()) {
            throw cases.refused(Act.CONFIRM, clerkId, null, AccessRejection.LOGIN_NOT_FINISHED);
        }
        Set<Role> waited = clerk.waitingRoles();
        Set<Role> held = EnumSet.copyOf(waited);
        held.addAll(clerk.roles());
        clerk.holdRoles(held);
        clerk.waitNoMore();
        clerk.unsettleUntil(null);
        clerk.loginAnewUntil(null);
        cases.done(Act.CONFIRM, clerkId, null, AssignRoles.names(waited));
    }

    /** The roles do not come; whatever else was done about the clerk stays. */
    public void decline(long clerkId, int version) {
        Clerk clerk = open(Act.DECLINE, clerkId, version);
        String waited = AssignRoles.names(clerk.waitingRoles());
        clerk.waitNoMore();
        cases.done(Act.DECLINE, clerkId, null, waited);
    }

    private Clerk open(Act act, long clerkId, int version) {
        Organisation office = cases.enter(act, clerkId, null);
        Clerk self = clerks.byId(office.id(), caller.clerkId()).orElseThrow();
        Clerk clerk = clerks.locked(office.id(), clerkId)
                .orElseThrow(() -> cases.refused(act, clerkId, null, CommonRejection.NOT_FOUND));
        if (guarded.concerns(clerk, self.id())) {
            throw cases.refused(act, clerkId, null, AccessRejection.NOT_OWN_REQUEST);
        }
        if (!guarded.mayConfirm(self)) {
            throw cases.refused(act, clerkId, null, AccessRejection.NOT_SETTLED);
        }
        if (clerk.waitingRoles().isEmpty() || clerk.version() != version) {
            throw cases.refused(act, clerkId, null, CommonRejection.CHANGED_BY_SOMEONE_ELSE);
        }
        return clerk;
    }
}
