package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The organisations of the installation; they are the tenants, so no tenant narrows them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Organisations {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Organisation organisation) {
        entityManager.persist(organisation);
        entityManager.flush();
    }

    public Optional<Organisation> byId(long id) {
        return Optional.ofNullable(entityManager.find(Organisation.class, id));
    }

    /** The organisation, kept from others until the end of the transaction. */
    public Optional<Organisation> locked(long id) {
        return Optional.ofNullable(entityManager.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those who can log in, by name; demo organisations only in demo mode. */
    public List<Organisation> active(boolean withDemo) {
        return entityManager
                .createQuery(
                        "SELECT o FROM Organisation o WHERE o.active = TRUE AND (o.demo = FALSE OR :demo = TRUE)"
                                + " ORDER BY o.id",
                        Organisation.class)
                .setParameter("demo", withDemo)
                .getResultList();
    }
}
