package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.rule.SessionLimits;
import shikaku.access.rule.SessionLimits.End;
import shikaku.access.rule.SessionLimits.Left;
import shikaku.access.store.ClerkSession;
import shikaku.access.store.ClerkSessions;
import shikaku.access.store.ClerkSessions.Opened;
import shikaku.shared.time.BusinessClock;

/**
 * セッションを続ける: asked at the beginning of every request. Roles, capacity and whether the clerk may still enter are read anew,
 * so a change works on the next request.
 * Rules: SEC-S3, SEC-S5, SEC-T6.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ResumeSession {

    /** Acts closer together than this are written down once. */
    private static final Duration GRAIN = Duration.ofSeconds(10);

    @Inject
    ClerkSessions sessions;

    @Inject
    AccessSettings settings;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AccessHappened> happened;

    /**
     * @param identity null when the session is over
     * @param end why it is over, else null
     * @param left what is left of it, else null
     */
    public record Resumed(CallerIdentity identity, End end, Left left, long clerkId) {}

    /** @param act whether the request is the clerk's doing and not a page refreshing itself */
    public Optional<Resumed> of(String key, boolean act) {
        return sessions.withKey(Tokens.hash(key)).map(opened -> resume(opened, act));
    }

    private Resumed resume(Opened opened, boolean act) {
        Instant now = clock.instant();
        ClerkSession session = opened.session();
        CallerIdentity identity = Identities.of(opened.clerk(), opened.organisation(), session.id());
        Optional<End> end =
                session.endAt(now).or(() -> admitted(opened) ? Optional.empty() : Optional.of(End.CLERK_DISABLED));
        if (end.isPresent()) {
            if (session.open()) {
                session.end(now, end.get());
                happened.fire(new AccessHappened(
                        AccessHappened.Act.SESSION_END,
                        identity,
                        true,
                        end.get().name()));
            }
            return new Resumed(null, end.get(), null, identity.id());
        }
        Instant lastAct = session.lastActAt();
        if (act) {
            if (!now.isBefore(lastAct.plus(GRAIN))) {
                sessions.actedAt(session, now);
            }
            lastAct = now;
        }
        return new Resumed(identity, null, SessionLimits.leftOf(session.startedAt(), lastAct, now), identity.id());
    }

    private boolean admitted(Opened opened) {
        return !opened.clerk().disabled()
                && opened.organisation().active()
                && (settings.demo() || !opened.clerk().demo());
    }
}
