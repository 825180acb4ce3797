package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shikaku.shared.store.Columns;

/** 下書き: what a clerk had typed on a page; its content is unreadable here. The clerk comes first, as the tenant elsewhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DraftPages {

    @PersistenceContext
    EntityManager entityManager;

    /** One draft. */
    public record Sealed(String content, Instant savedAt) {}

    public void save(long clerkId, String page, String content, Instant at) {
        entityManager
                .createNativeQuery("INSERT INTO draft (clerk_id, page, content, saved_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE content = VALUES(content), saved_at = VALUES(saved_at)")
                .setParameter(1, clerkId)
                .setParameter(2, page)
                .setParameter(3, content)
                .setParameter(4, Columns.utc(at))
                .executeUpdate();
    }

    public Optional<Sealed> find(long clerkId, String page) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT content, saved_at FROM draft WHERE clerk_id = ? AND page = ?")
                .setParameter(1, clerkId)
                .setParameter(2, page)
                .getResultList();
        return rows.stream().findFirst().map(found -> {
            Object[] row = (Object[]) found;
            return new Sealed((String) row[0], Columns.instant(row[1]));
        });
    }

    /** @param until a draft saved later stays */
    public void discard(long clerkId, String page, Instant until) {
        entityManager
                .createNativeQuery("DELETE FROM draft WHERE clerk_id = ? AND page = ? AND saved_at <= ?")
                .setParameter(1, clerkId)
                .setParameter(2, page)
                .setParameter(3, Columns.utc(until))
                .executeUpdate();
    }

    public void discardBefore(long clerkId, Instant at) {
        entityManager
                .createNativeQuery("DELETE FROM draft WHERE clerk_id = ? AND saved_at < ?")
                .setParameter(1, clerkId)
                .setParameter(2, Columns.utc(at))
                .executeUpdate();
    }
}
