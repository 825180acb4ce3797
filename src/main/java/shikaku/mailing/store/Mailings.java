package shikaku.mailing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.mailing.rule.MailingNumber.Series;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.shared.value.InsurerNumber;

/** 発送の記録. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mailings {

    @PersistenceContext
    EntityManager entityManager;

    public void add(InsurerNumber tenant, Mailing mailing) {
        if (!mailing.insurerNumber().equals(tenant)) {
            throw new IllegalArgumentException("Another insurer's mailing");
        }
        entityManager.persist(mailing);
        entityManager.flush();
    }

    /** The next number of a range, without a gap: whoever asks later waits for this transaction. */
    public int nextNumber(InsurerNumber tenant, int fiscalYear, Series series) {
        String name = "mailing-" + tenant.digits() + "-" + fiscalYear + "-" + series;
        entityManager
                .createNativeQuery("INSERT IGNORE INTO id_range (name, next_id) VALUES (?, 0)")
                .setParameter(1, name)
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE id_range SET next_id = next_id + 1 WHERE name = ?")
                .setParameter(1, name)
                .executeUpdate();
        Number next = (Number) entityManager
                .createNativeQuery("SELECT next_id FROM id_range WHERE name = ?")
                .setParameter(1, name)
                .getSingleResult();
        return next.intValue();
    }

    /** Those of them that are the insurer's. */
    public List<Long> among(InsurerNumber tenant, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT m.id FROM Mailing m WHERE m.insurerNumber = :tenant AND m.id IN :ids ORDER BY m.id",
                        Long.class)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .getResultList();
    }

    public Optional<Mailing> find(InsurerNumber tenant, long id) {
        return Optional.ofNullable(entityManager.find(Mailing.class, id))
                .filter(found -> found.insurerNumber().equals(tenant));
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Optional<Mailing> lock(InsurerNumber tenant, long id) {
        return lock(tenant, id, EnumSet.allOf(Series.class));
    }

    /**
     * The same of these series only. Whoever asks for another tenant's mailing, or one of a series that is hidden from him, takes no
     * lock and waits for nobody: the row is searched by an index that begins with tenant and series, since a search by the id alone
     * locks what it finds before anything else is compared. The first look is the locking one, so that it sees the newest state.
     */
    public Optional<Mailing> lock(InsurerNumber tenant, long id, Set<Series> series) {
        // Reading anew would take back what this transaction changed and has not sent yet.
        entityManager.flush();
        boolean there = series.stream().anyMatch(one -> lockRow(tenant, one, id));
        if (!there) {
            return Optional.empty();
        }
        Mailing mailing = entityManager.find(Mailing.class, id, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(mailing, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(mailing);
    }

    private boolean lockRow(InsurerNumber tenant, Series series, long id) {
        return !entityManager
                .createNativeQuery("SELECT id FROM mailing FORCE INDEX (mailing_of_tenant)"
                        + " WHERE insurer_number = ? AND series = ? AND id = ? FOR UPDATE")
                .setParameter(1, tenant.digits())
                .setParameter(2, series.name())
                .setParameter(3, id)
                .getResultList()
                .isEmpty();
    }

    /** The officer's mailing that was made together with this ordinary one. */
    public Optional<Mailing> officersOf(InsurerNumber tenant, long parentId) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Mailing m WHERE m.insurerNumber = :tenant AND m.parentId = :parent",
                        Mailing.class)
                .setParameter("tenant", tenant)
                .setParameter("parent", parentId)
                .getResultStream()
                .findFirst();
    }

    public List<Mailing> page(InsurerNumber tenant, Collection<Series> series, int from, int size) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Mailing m WHERE m.insurerNumber = :tenant AND m.series IN :series"
                                + " ORDER BY m.fiscalYear DESC, m.number DESC, m.series",
                        Mailing.class)
                .setParameter("tenant", tenant)
                .setParameter("series", series)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    public long count(InsurerNumber tenant, Collection<Series> series) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(m) FROM Mailing m WHERE m.insurerNumber = :tenant AND m.series IN :series",
                        Long.class)
                .setParameter("tenant", tenant)
                .setParameter("series", series)
                .getSingleResult();
    }

    /** Neither closed nor cancelled, newest first. */
    public List<Mailing> unended(InsurerNumber tenant, Collection<Series> series, int most) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Mailing m WHERE m.insurerNumber = :tenant AND m.series IN :series"
                                + " AND m.state NOT IN :ended ORDER BY m.fiscalYear DESC, m.number DESC, m.series",
                        Mailing.class)
                .setParameter("tenant", tenant)
                .setParameter("series", series)
                .setParameter("ended", List.of(MailingState.CLOSED, MailingState.CANCELLED))
                .setMaxResults(most)
                .getResultList();
    }

    public long countOpen(InsurerNumber tenant, Collection<Series> series) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(m) FROM Mailing m WHERE m.insurerNumber = :tenant AND m.series IN :series"
                                + " AND m.state NOT IN :ended",
                        Long.class)
                .setParameter("tenant", tenant)
                .setParameter("series", series)
                .setParameter("ended", List.of(MailingState.CLOSED, MailingState.CANCELLED))
                .getSingleResult();
    }

    /** By id: what a runner may take up, oldest first. */
    public List<Long> running(InsurerNumber tenant) {
        return entityManager
                .createQuery(
                        "SELECT m.id FROM Mailing m WHERE m.insurerNumber = :tenant AND m.run = :running ORDER BY m.id",
                        Long.class)
                .setParameter("tenant", tenant)
                .setParameter("running", MailingRun.RUNNING)
                .getResultList();
    }
}
