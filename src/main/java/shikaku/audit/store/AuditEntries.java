package shikaku.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The audit entries: added and read, nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditEntries {

    private static final int ROWS_PER_STATEMENT = 500;

    @PersistenceContext
    EntityManager entityManager;

    /** @param persons everybody the act was about, when it was more than one */
    public void add(AuditEntry entry, List<Long> persons) {
        entityManager.persist(entry);
        if (!persons.isEmpty()) {
            entityManager.flush();
            for (int from = 0; from < persons.size(); from += ROWS_PER_STATEMENT) {
                insert(entry.id(), persons.subList(from, Math.min(persons.size(), from + ROWS_PER_STATEMENT)));
            }
        }
    }

    /** What a reader sees of an entry. */
    public record Line(
            Instant happenedAt,
            String actor,
            String roles,
            String act,
            String outcome,
            Long personId,
            long count,
            String reason) {}

    /** What clerks and machines of an organisation did, the latest first. */
    public List<Line> latest(long organisationId, int from, int size) {
        return entityManager
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.who.organisationId = :organisation"
                                + " ORDER BY e.happenedAt DESC, e.id DESC",
                        AuditEntry.class)
                .setParameter("organisation", organisationId)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultStream()
                .map(AuditEntry::line)
                .toList();
    }

    public long count(long organisationId) {
        return entityManager
                .createQuery("SELECT COUNT(e) FROM AuditEntry e WHERE e.who.organisationId = :organisation", Long.class)
                .setParameter("organisation", organisationId)
                .getSingleResult();
    }

    private void insert(long entryId, List<Long> persons) {
        String rows = "(?, ?)" + ", (?, ?)".repeat(persons.size() - 1);
        Query insert =
                entityManager.createNativeQuery("INSERT INTO audit_entry_person (entry_id, person_id) VALUES " + rows);
        int at = 1;
        for (long person : persons) {
            insert.setParameter(at++, entryId);
            insert.setParameter(at++, person);
        }
        insert.executeUpdate();
    }
}
