package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.LoginThrottle.Decision;
import shikaku.access.rule.Role;
import shikaku.access.service.CountLoginTry.Try;
import shikaku.access.service.FindLogin.Login;
import shikaku.access.store.ClerkSessions;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/**
 * 本人の再確認: somebody who is inside gives the own password once more before an act of weight. Tries count together with those of
 * the login.
 * Rules: SEC-S6.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.COUNTER_CLERK,
    Role.Names.SYSTEM_ADMIN,
    Role.Names.AUDITOR
})
public class ProveIdentity {

    @Inject
    Caller caller;

    @Inject
    CountLoginTry count;

    @Inject
    FindLogin find;

    @Inject
    ClerkSessions sessions;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AccessHappened> happened;

    public LoginAnswer with(String password, String networkAddress) {
        CallerIdentity who = caller.identity().orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
        Login login =
                find.byId(who.organisationId(), who.id()).orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
        Try attempt = new Try(who.organisationId(), who.loginName(), networkAddress);
        Decision decision = count.begin(attempt);
        if (!decision.allowed()) {
            if (decision.recorded()) {
                happened.fire(new AccessHappened(AccessHappened.Act.PROOF, who, false, "LOCKED"));
            }
            return LoginAnswer.locked();
        }
        boolean right = PasswordHash.matches(password, login.passwordHash());
        happened.fire(new AccessHappened(AccessHappened.Act.PROOF, who, right, right ? null : "WRONG"));
        if (!right) {
            return LoginAnswer.wrong(decision.triesLeft());
        }
        count.takeBack(attempt);
        sessions.byId(who.id(), who.sessionId())
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED))
                .prove(clock.instant());
        return LoginAnswer.right(who.id(), LoginStep.ENTER);
    }
}
