package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The clerks, organisation by organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Clerks {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Clerk clerk) {
        entityManager.persist(clerk);
        entityManager.flush();
    }

    /** Comes with the roles in one statement, so that a name that exists costs no more than one that does not. */
    public Optional<Clerk> named(long organisationId, String loginName) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Clerk c LEFT JOIN FETCH c.roles"
                                + " WHERE c.organisationId = :organisation AND c.loginName = :name",
                        Clerk.class)
                .setParameter("organisation", organisationId)
                .setParameter("name", loginName)
                .getResultStream()
                .findFirst();
    }

    public Optional<Clerk> byId(long organisationId, long id) {
        return Optional.ofNullable(entityManager.find(Clerk.class, id))
                .filter(clerk -> clerk.organisationId() == organisationId);
    }

    /** The clerk, kept from others until the end of the transaction. */
    public Optional<Clerk> locked(long organisationId, long id) {
        return Optional.ofNullable(entityManager.find(Clerk.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(clerk -> clerk.organisationId() == organisationId);
    }

    public List<Clerk> of(long organisationId) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT c FROM Clerk c LEFT JOIN FETCH c.roles"
                                + " WHERE c.organisationId = :organisation ORDER BY c.loginName",
                        Clerk.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }

    /** Clerks of the organisation whose roles wait for a second person. */
    public int countWaiting(long organisationId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(c) FROM Clerk c WHERE c.organisationId = :organisation"
                                + " AND c.waitingRoles IS NOT NULL",
                        Long.class)
                .setParameter("organisation", organisationId)
                .getSingleResult()
                .intValue();
    }

    /** How many people the whole installation knows. */
    public long countAll() {
        return entityManager
                .createQuery("SELECT COUNT(c) FROM Clerk c", Long.class)
                .getSingleResult();
    }
}
