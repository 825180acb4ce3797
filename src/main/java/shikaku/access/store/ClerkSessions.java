package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.SessionLimits;

/** The sessions of clerks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClerkSessions {

    @PersistenceContext
    EntityManager entityManager;

    /** A session with the clerk and the organisation it belongs to. */
    public record Opened(ClerkSession session, Clerk clerk, Organisation organisation) {}

    public void add(ClerkSession session) {
        entityManager.persist(session);
        entityManager.flush();
    }

    public Optional<Opened> withKey(String keyHash) {
        return entityManager
                .createQuery(
                        "SELECT s, c, o FROM ClerkSession s, Clerk c, Organisation o"
                                + " WHERE s.keyHash = :key AND c.id = s.clerkId AND o.id = c.organisationId",
                        Object[].class)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst()
                .map(row -> new Opened((ClerkSession) row[0], (Clerk) row[1], (Organisation) row[2]));
    }

    public Optional<ClerkSession> byId(long clerkId, long id) {
        return Optional.ofNullable(entityManager.find(ClerkSession.class, id))
                .filter(session -> session.clerkId() == clerkId);
    }

    /** Moves the last act forward, never back; two requests at once do not disturb each other. */
    public void actedAt(ClerkSession session, Instant at) {
        entityManager
                .createQuery("UPDATE ClerkSession s SET s.lastActAt = :at"
                        + " WHERE s.id = :id AND s.lastActAt < :at AND s.endedAt IS NULL")
                .setParameter("at", at)
                .setParameter("id", session.id())
                .executeUpdate();
        entityManager.detach(session);
    }

    /** When each clerk of an organisation logged in last. */
    public Map<Long, Instant> lastLogins(long organisationId) {
        Map<Long, Instant> last = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT s.clerkId, MAX(s.startedAt) FROM ClerkSession s, Clerk c"
                                + " WHERE c.id = s.clerkId AND c.organisationId = :organisation GROUP BY s.clerkId",
                        Object[].class)
                .setParameter("organisation", organisationId)
                .getResultList()
                .forEach(row -> last.put((Long) row[0], (Instant) row[1]));
        return last;
    }

    public List<ClerkSession> openOf(long clerkId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ClerkSession s WHERE s.clerkId = :clerk AND s.endedAt IS NULL"
                                + " ORDER BY s.startedAt",
                        ClerkSession.class)
                .setParameter("clerk", clerkId)
                .getResultList();
    }

    /** @return how many were open */
    public int endAll(long clerkId, Instant at, SessionLimits.End reason) {
        List<ClerkSession> open = openOf(clerkId);
        open.forEach(session -> session.end(at, reason));
        return open.size();
    }
}
