package shikaku.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * 採番: claims a block of ids for records that are written in bulk. A claimed block is gone even if its transaction is rolled
 * back, and no claim waits for another transaction's end.
 */
@ApplicationScoped
public class IdRanges {

    /** The range all records share; {@link Versioned} takes its ids from it too. */
    static final String RECORD = "record";

    @PersistenceContext
    EntityManager entityManager;

    /** @return the first of {@code count} ids in a row that nobody else will get */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long claim(int count) {
        return claim(RECORD, count);
    }

    /** @return the first of {@code count} numbers in a row of the range of that name, which begins at 1 */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long claim(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A block has at least one id");
        }
        if (advance(name, count) == 0) {
            entityManager
                    .createNativeQuery("INSERT IGNORE INTO id_range (name, next_id) VALUES (?, 0)")
                    .setParameter(1, name)
                    .executeUpdate();
            advance(name, count);
        }
        Number last = (Number) entityManager
                .createNativeQuery("SELECT next_id FROM id_range WHERE name = ?")
                .setParameter(1, name)
                .getSingleResult();
        return last.longValue() - count + 1;
    }

    private int advance(String name, int count) {
        return entityManager
                .createNativeQuery("UPDATE id_range SET next_id = next_id + ? WHERE name = ?")
                .setParameter(1, count)
                .setParameter(2, name)
                .executeUpdate();
    }
}
