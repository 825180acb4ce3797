package shikaku.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shikaku.shared.value.InsurerNumber;

/** The audit entries: added and read, nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditEntries {

    private static final int ROWS_PER_STATEMENT = 500;
    private static final String OLDER = " AND e.happenedAt <= :at AND (e.happenedAt < :at OR e.id < :id)"
            + " ORDER BY e.happenedAt DESC, e.id DESC";

    /** One act of a clerk is one line: what it was made of is on record and found by the person. */
    private static final String ACTS = " AND (e.act.beneath = false OR e.act.outcome <> 'DONE')";

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

    /** Where a page of the trail ended: the next one begins with what is older. */
    public record Place(Instant happenedAt, long id) {

        public static final Place NEWEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    }

    /** What a reader sees of an entry. */
    public record Line(
            Place place,
            String actor,
            String roles,
            String networkAddress,
            String act,
            String outcome,
            String detail,
            Long personId,
            long count,
            String reason,
            String ground) {}

    /** Whose trail is read: what the organisation's own people did, and what anybody did with the insurer's records. */
    public record Readers(long organisationId, InsurerNumber insurer) {}

    /** The latest first, from a place on; the work of a page does not grow with the trail. */
    public List<Line> before(Readers readers, Place place, int size) {
        List<AuditEntry> found = new ArrayList<>(part(
                entityManager
                        .createQuery(
                                "SELECT e FROM AuditEntry e WHERE e.who.organisationId = :organisation" + ACTS + OLDER,
                                AuditEntry.class)
                        .setParameter("organisation", readers.organisationId()),
                place,
                size));
        if (readers.insurer() != null) {
            found.addAll(part(
                    entityManager
                            .createQuery(
                                    "SELECT e FROM AuditEntry e WHERE e.insurerNumber = :insurer"
                                            + " AND e.who.organisationId <> :organisation" + ACTS + OLDER,
                                    AuditEntry.class)
                            .setParameter("insurer", readers.insurer().digits())
                            .setParameter("organisation", readers.organisationId()),
                    place,
                    size));
        }
        return newest(found, size);
    }

    /** Of them, those about one person of the insurer, alone or among others. */
    public List<Line> ofPerson(InsurerNumber tenant, long personId, Place place, int size) {
        List<AuditEntry> found = new ArrayList<>(part(
                entityManager
                        .createQuery(
                                "SELECT e FROM AuditEntry e WHERE e.insurerNumber = :insurer AND e.about.personId = :person"
                                        + OLDER,
                                AuditEntry.class)
                        .setParameter("insurer", tenant.digits())
                        .setParameter("person", personId),
                place,
                size));
        List<?> ids = entityManager
                .createNativeQuery("SELECT e.id FROM audit_entry_person p JOIN audit_entry e ON e.id = p.entry_id"
                        + " WHERE p.person_id = ?1 AND e.insurer_number = ?2 AND e.happened_at <= ?3"
                        + " AND (e.happened_at < ?3 OR e.id < ?4) ORDER BY e.happened_at DESC, e.id DESC")
                .setParameter(1, personId)
                .setParameter(2, tenant.digits())
                .setParameter(3, LocalDateTime.ofInstant(place.happenedAt(), ZoneOffset.UTC))
                .setParameter(4, place.id())
                .setMaxResults(size)
                .getResultList();
        ids.forEach(id -> found.add(entityManager.find(AuditEntry.class, ((Number) id).longValue())));
        return newest(found, size);
    }

    private static List<AuditEntry> part(TypedQuery<AuditEntry> query, Place place, int size) {
        return query.setParameter("at", place.happenedAt())
                .setParameter("id", place.id())
                .setMaxResults(size)
                .getResultList();
    }

    private static List<Line> newest(List<AuditEntry> found, int size) {
        return found.stream()
                .map(AuditEntry::line)
                .sorted(Comparator.comparing((Line line) -> line.place().happenedAt())
                        .thenComparing(line -> line.place().id())
                        .reversed())
                .limit(size)
                .toList();
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
