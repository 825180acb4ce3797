package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import shikaku.access.rule.SessionLimits.End;
import shikaku.access.store.ClerkSessions;
import shikaku.shared.time.BusinessClock;

/** ログアウト: the session is over on every node; its key opens nothing any more. Rules: SEC-S4. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndSession {

    @Inject
    ClerkSessions sessions;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AccessHappened> happened;

    public void of(String key) {
        sessions.withKey(Tokens.hash(key))
                .filter(opened -> opened.session().open())
                .ifPresent(opened -> {
                    opened.session().end(clock.instant(), End.LOGGED_OUT);
                    CallerIdentity who = Identities.of(
                            opened.clerk(),
                            opened.organisation(),
                            opened.session().id());
                    happened.fire(new AccessHappened(AccessHappened.Act.SESSION_END, who, true, End.LOGGED_OUT.name()));
                });
    }
}
