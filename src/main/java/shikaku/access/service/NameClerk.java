package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;

/** 職員の氏名: of a clerk of the caller's own organisation, to say who changed what the caller had on screen. Rules: SEC-T1. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.SYSTEM_ADMIN
})
public class NameClerk {

    @Inject
    Caller caller;

    @Inject
    Clerks clerks;

    public Optional<String> of(long clerkId) {
        return clerks.byId(caller.organisationId(), clerkId).map(Clerk::displayName);
    }
}
