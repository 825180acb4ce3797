package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** 取出しの記録, clerk by clerk. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Takeouts {

    @PersistenceContext
    EntityManager entityManager;

    public void add(TakeoutPermit permit) {
        entityManager.persist(permit);
        entityManager.flush();
    }

    public void add(Taking taking) {
        entityManager.persist(taking);
        entityManager.flush();
    }

    /** What was said last in the session about these lists and files. */
    public Optional<TakeoutPermit> latest(long clerkId, long sessionId, TakeoutPermit.About about) {
        return entityManager
                .createQuery(
                        "SELECT p FROM TakeoutPermit p WHERE p.clerkId = :clerk AND p.sessionId = :session"
                                + " AND p.kind = :kind AND p.recordId = :record ORDER BY p.givenAt DESC, p.id DESC",
                        TakeoutPermit.class)
                .setParameter("clerk", clerkId)
                .setParameter("session", sessionId)
                .setParameter("kind", about.kind())
                .setParameter("record", about.recordId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public int takenAfter(long clerkId, Instant at) {
        return entityManager
                .createQuery("SELECT COUNT(t) FROM Taking t WHERE t.clerkId = :clerk AND t.takenAt > :at", Long.class)
                .setParameter("clerk", clerkId)
                .setParameter("at", at)
                .getSingleResult()
                .intValue();
    }
}
