package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import shikaku.access.rule.LoginStep;
import shikaku.access.service.CountLoginTry.Try;
import shikaku.access.service.FindLogin.Login;
import shikaku.access.store.ClerkSession;
import shikaku.access.store.ClerkSessions;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/** ログインを終える: opens the session of a clerk who gave everything asked for. Rules: SEC-A2. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenSession {

    @Inject
    FindLogin find;

    @Inject
    ClerkSessions sessions;

    @Inject
    CountLoginTry count;

    @Inject
    AccessSettings settings;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AccessHappened> happened;

    /** @return the key the browser's session holds; nobody else ever sees it */
    public String of(long organisationId, long clerkId, boolean codeGiven, String networkAddress) {
        Login login = find.byId(organisationId, clerkId)
                .filter(found -> found.mayEnter(settings.demo()))
                .filter(found -> LoginStep.after(found.facts(codeGiven)) == LoginStep.ENTER)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
        String key = Tokens.random();
        sessions.add(new ClerkSession(clerkId, Tokens.hash(key), clock.instant(), networkAddress));
        count.forget(new Try(organisationId, login.identity().loginName(), networkAddress));
        happened.fire(new AccessHappened(AccessHappened.Act.LOGIN, login.identity(), true, null));
        return key;
    }
}
