package shikaku.eligibility.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import shikaku.shared.value.InsurerNumber;

/** The bytes: previews of clerks and documents that were issued. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class EligibilityDocuments {

    @PersistenceContext
    EntityManager entityManager;

    /** Keeps a preview in place of the clerk's earlier ones of the same person, and forgets everybody's old ones. */
    public long keep(InsurerNumber tenant, EligibilityPreview preview, long clerkId, Instant forgetBefore) {
        // Found without a lock and deleted one by one: a delete by a range would lock the gaps other clerks insert
        // into.
        Set<Long> gone = new TreeSet<>(entityManager
                .createQuery(
                        "select p.id from EligibilityPreview p where p.insurer = :tenant and p.clerkId = :clerk"
                                + " and p.personId = :person",
                        Long.class)
                .setParameter("tenant", tenant)
                .setParameter("clerk", clerkId)
                .setParameter("person", preview.personId())
                .getResultList());
        gone.addAll(entityManager
                .createQuery(
                        "select p.id from EligibilityPreview p where p.madeAt < :before and p.insurer = :tenant",
                        Long.class)
                .setParameter("before", forgetBefore)
                .setParameter("tenant", tenant)
                .getResultList());
        for (long id : gone) {
            entityManager
                    .createQuery("delete from EligibilityPreview p where p.insurer = :tenant and p.id = :id")
                    .setParameter("tenant", tenant)
                    .setParameter("id", id)
                    .executeUpdate();
        }
        entityManager.persist(preview);
        entityManager.flush();
        return preview.id();
    }

    /** The clerk's own preview. */
    public Optional<EligibilityPreview> preview(InsurerNumber tenant, long id, long clerkId) {
        return entityManager
                .createQuery(
                        "select p from EligibilityPreview p where p.insurer = :tenant and p.id = :id"
                                + " and p.clerkId = :clerk",
                        EligibilityPreview.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setParameter("clerk", clerkId)
                .getResultStream()
                .findFirst();
    }

    /** The preview's bytes become the document's; the preview is gone. */
    public void promote(InsurerNumber tenant, EligibilityPreview preview, long certificateId) {
        if (!preview.insurer().equals(tenant)) {
            throw new IllegalArgumentException("Another insurer's preview");
        }
        entityManager.persist(new EligibilityDocument(certificateId, preview));
        entityManager.remove(preview);
        entityManager.flush();
    }

    public Optional<EligibilityDocument> find(InsurerNumber tenant, long certificateId) {
        return entityManager
                .createQuery(
                        "select d from EligibilityDocument d where d.insurer = :tenant and d.certificateId = :id",
                        EligibilityDocument.class)
                .setParameter("tenant", tenant)
                .setParameter("id", certificateId)
                .getResultStream()
                .findFirst();
    }
}
