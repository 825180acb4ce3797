package shikaku.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The tokens of machines. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MachineTokens {

    @PersistenceContext
    EntityManager entityManager;

    /** A token with its organisation. */
    public record Issued(MachineToken token, Organisation organisation) {}

    public void add(MachineToken token) {
        entityManager.persist(token);
        entityManager.flush();
    }

    public Optional<Issued> withHash(String tokenHash) {
        return entityManager
                .createQuery(
                        "SELECT t, o FROM MachineToken t, Organisation o"
                                + " WHERE t.tokenHash = :hash AND o.id = t.organisationId",
                        Object[].class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .map(row -> new Issued((MachineToken) row[0], (Organisation) row[1]));
    }

    public Optional<MachineToken> byId(long organisationId, long id) {
        return Optional.ofNullable(entityManager.find(MachineToken.class, id))
                .filter(token -> token.organisationId() == organisationId);
    }

    public List<MachineToken> of(long organisationId) {
        return entityManager
                .createQuery(
                        "SELECT t FROM MachineToken t WHERE t.organisationId = :organisation ORDER BY t.id",
                        MachineToken.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }
}
