package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shikaku.shared.store.Columns;

/** 設定: values of the whole installation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PortalSettings {

    @PersistenceContext
    EntityManager entityManager;

    public Optional<String> value(String name) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT setting_value FROM portal_setting WHERE name = ?")
                .setParameter(1, name)
                .getResultList();
        return rows.stream().findFirst().map(String.class::cast);
    }

    public void put(String name, String value, Instant at, long by) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO portal_setting (name, setting_value, changed_at, changed_by) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE setting_value = VALUES(setting_value),"
                                + " changed_at = VALUES(changed_at), changed_by = VALUES(changed_by)")
                .setParameter(1, name)
                .setParameter(2, value)
                .setParameter(3, Columns.utc(at))
                .setParameter(4, by)
                .executeUpdate();
    }

    /** Fails when somebody did it already, also at the same moment. */
    public void putOnce(String name, String value, Instant at) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO portal_setting (name, setting_value, changed_at, changed_by) VALUES (?, ?, ?, 0)")
                .setParameter(1, name)
                .setParameter(2, value)
                .setParameter(3, Columns.utc(at))
                .executeUpdate();
    }

    public void remove(String name) {
        entityManager
                .createNativeQuery("DELETE FROM portal_setting WHERE name = ?")
                .setParameter(1, name)
                .executeUpdate();
    }
}
