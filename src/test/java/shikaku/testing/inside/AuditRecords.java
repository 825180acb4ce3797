package shikaku.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.LongSupplier;
import shikaku.audit.store.AuditEntry;
import shikaku.shared.store.IdRanges;

/** Inside the server: takes ids as the portal does, and keeps the transaction open while something else happens. */
@ApplicationScoped
public class AuditRecords {

    /** More than one block of the generator, so that it has to ask the table. */
    private static final int MANY = 401;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    IdRanges ranges;

    /** @return what {@code meanwhile} gave, asked after the ids were taken and before the transaction ends */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long takeIds(LongSupplier meanwhile) {
        ranges.claim(10);
        for (int i = 0; i < MANY; i++) {
            AuditEntry entry = new AuditEntry(Instant.EPOCH, null, null, null, null, null);
            entityManager.persist(entry);
            entityManager.detach(entry);
        }
        return meanwhile.getAsLong();
    }
}
