package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.PasswordRule;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/** パスワードを変更する: the clerk's own, after proving the present one. Rules: SEC-A3, SEC-A8. */
@Stateless
@PermitAll
public class ChangePassword {

    private static final String PRODUCT = "shikaku";

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    Event<AccessHappened> happened;

    /** The clerk is one whose session or unfinished login proves who it is. */
    public record Command(long organisationId, long clerkId, String current, String wanted) {}

    public void to(Command command) {
        Clerk clerk = clerks.locked(command.organisationId(), command.clerkId())
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        Organisation organisation = organisations.byId(clerk.organisationId()).orElseThrow();
        CallerIdentity who = Identities.of(clerk, organisation, 0);
        if (!PasswordHash.matches(command.current(), clerk.passwordHash())) {
            refuse(who, AccessRejection.CURRENT_PASSWORD_WRONG);
        }
        if (command.wanted().equals(command.current())) {
            refuse(who, AccessRejection.PASSWORD_SAME_AS_BEFORE);
        }
        List<String> known =
                List.of(clerk.loginName(), clerk.displayName(), organisation.name(), organisation.section(), PRODUCT);
        Optional<AccessRejection> problem = PasswordRule.problemOf(command.wanted(), CommonPasswords.all(), known);
        problem.ifPresent(reason -> refuse(who, reason));
        clerk.choose(PasswordHash.of(command.wanted()));
        happened.fire(new AccessHappened(AccessHappened.Act.PASSWORD_CHANGE, who, true, null));
    }

    private void refuse(CallerIdentity who, AccessRejection reason) {
        happened.fire(new AccessHappened(AccessHappened.Act.PASSWORD_CHANGE, who, false, reason.name()));
        throw new Rejected(reason);
    }
}
