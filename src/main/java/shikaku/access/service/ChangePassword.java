package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.LoginThrottle.Decision;
import shikaku.access.rule.PasswordRule;
import shikaku.access.service.CountLoginTry.Try;
import shikaku.access.service.FindLogin.Login;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/**
 * パスワードを変更する: the clerk's own, when the login has come to it and the present one is proved once more. Wrong tries count
 * together with those of the login.
 * Rules: SEC-A3, SEC-A5, SEC-A8.
 */
@Stateless
@PermitAll
public class ChangePassword {

    private static final String PRODUCT = "shikaku";

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    CountLoginTry count;

    @Inject
    Event<AccessHappened> happened;

    /** The clerk is one whose unfinished login proves who it is. */
    public record Command(
            long organisationId,
            long clerkId,
            boolean codeGiven,
            String current,
            String wanted,
            String networkAddress) {}

    /** @return what proves the login from now on; others of the same clerk that are under way end */
    public String to(Command command) {
        Clerk clerk = clerks.locked(command.organisationId(), command.clerkId())
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        Organisation organisation = organisations.byId(clerk.organisationId()).orElseThrow();
        CallerIdentity who = Identities.of(clerk, organisation, 0);
        LoginStep step = LoginStep.after(new LoginStep.Facts(
                clerk.demo(), clerk.deviceEnrolled(), command.codeGiven(), clerk.passwordMustChange()));
        if (step != LoginStep.CHANGE_PASSWORD) {
            throw new Rejected(CommonRejection.NOT_ALLOWED);
        }
        prove(command, clerk, who);
        if (command.wanted().equals(command.current())) {
            refuse(who, AccessRejection.PASSWORD_SAME_AS_BEFORE);
        }
        List<String> known =
                List.of(clerk.loginName(), clerk.displayName(), organisation.name(), organisation.section(), PRODUCT);
        Optional<AccessRejection> problem = PasswordRule.problemOf(command.wanted(), CommonPasswords.all(), known);
        problem.ifPresent(reason -> refuse(who, reason));
        clerk.choose(PasswordHash.of(command.wanted()));
        happened.fire(new AccessHappened(AccessHappened.Act.PASSWORD_CHANGE, who, true, null));
        return Login.proofOf(clerk.passwordHash());
    }

    private void prove(Command command, Clerk clerk, CallerIdentity who) {
        Try attempt = new Try(command.organisationId(), clerk.loginName(), command.networkAddress());
        Decision decision = count.begin(attempt);
        if (!decision.allowed() && decision.recorded()) {
            refuse(who, AccessRejection.TRIES_LOCKED);
        } else if (!decision.allowed()) {
            throw new Rejected(AccessRejection.TRIES_LOCKED);
        }
        if (!PasswordHash.matches(command.current(), clerk.passwordHash())) {
            refuse(who, AccessRejection.CURRENT_PASSWORD_WRONG);
        }
        count.takeBack(attempt);
    }

    private void refuse(CallerIdentity who, AccessRejection reason) {
        happened.fire(new AccessHappened(AccessHappened.Act.PASSWORD_CHANGE, who, false, reason.messageKey()));
        throw new Rejected(reason);
    }
}
