package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import shikaku.access.rule.LoginThrottle.Count;
import shikaku.access.rule.LoginThrottle.Subject;
import shikaku.shared.store.Columns;

/** How often somebody tried to log in; one row per account and per network address, whether either exists or not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LoginCounts {

    @PersistenceContext
    EntityManager entityManager;

    /** The count, kept from others until the end of the transaction. */
    public Count locked(Subject subject, String key, Instant at) {
        on(
                        "INSERT IGNORE INTO login_count (subject, subject_key, tries, window_start) VALUES (?, ?, 0, ?)",
                        subject,
                        key)
                .setParameter(3, Columns.utc(at))
                .executeUpdate();
        Object[] row = (Object[]) entityManager
                .createNativeQuery("SELECT tries, window_start, locked_until FROM login_count"
                        + " WHERE subject = ? AND subject_key = ? FOR UPDATE")
                .setParameter(1, subject.name())
                .setParameter(2, key)
                .getSingleResult();
        return new Count(((Number) row[0]).intValue(), Columns.instant(row[1]), Columns.instant(row[2]));
    }

    public void save(Subject subject, String key, Count count) {
        entityManager
                .createNativeQuery("UPDATE login_count SET tries = ?, window_start = ?, locked_until = ?"
                        + " WHERE subject = ? AND subject_key = ?")
                .setParameter(1, count.tries())
                .setParameter(2, Columns.utc(count.windowStart()))
                .setParameter(3, Columns.utc(count.lockedUntil()))
                .setParameter(4, subject.name())
                .setParameter(5, key)
                .executeUpdate();
    }

    public void clear(Subject subject, String key) {
        on("DELETE FROM login_count WHERE subject = ? AND subject_key = ?", subject, key)
                .executeUpdate();
    }

    /** A try that succeeded was none. */
    public void takeBack(Subject subject, String key) {
        on(
                        "UPDATE login_count SET tries = GREATEST(tries - 1, 0), locked_until = NULL"
                                + " WHERE subject = ? AND subject_key = ?",
                        subject,
                        key)
                .executeUpdate();
    }

    /** Rows nobody will ask for any more. */
    public void forgetBefore(Instant at) {
        entityManager
                .createNativeQuery("DELETE FROM login_count WHERE window_start < ?")
                .setParameter(1, Columns.utc(at))
                .executeUpdate();
    }

    private Query on(String sql, Subject subject, String key) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, subject.name())
                .setParameter(2, key);
    }
}
