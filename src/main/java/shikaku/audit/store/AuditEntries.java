package shikaku.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shikaku.shared.store.Columns;
import shikaku.shared.value.InsurerNumber;

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

    /**
     * The latest first, from a place on; the work of a page does not grow with the trail. Most entries are in both halves and
     * are told once: to leave the organisation's own out of the second would mean reading past all of them.
     */
    public List<Line> before(Readers readers, Place place, int size) {
        Set<AuditEntry> found = new LinkedHashSet<>(part(
                "audit_entry e FORCE INDEX (audit_entry_organisation_list)",
                "e.organisation_id = ?1 AND e.beneath = ?2",
                List.of(readers.organisationId(), false),
                place,
                size));
        if (readers.insurer() != null) {
            found.addAll(part(
                    "audit_entry e FORCE INDEX (audit_entry_tenant_list)",
                    "e.insurer_number = ?1 AND e.beneath = ?2",
                    List.of(readers.insurer().digits(), false),
                    place,
                    size));
        }
        return newest(found, size);
    }

    /** Of them, those about one person of the insurer, alone or among others; also what lies beneath an act. */
    public List<Line> ofPerson(InsurerNumber tenant, long personId, Place place, int size) {
        List<Object> about = List.of(tenant.digits(), personId);
        Set<AuditEntry> found = new LinkedHashSet<>(part(
                "audit_entry e FORCE INDEX (audit_entry_tenant_person)",
                "e.insurer_number = ?1 AND e.person_id = ?2",
                about,
                place,
                size));
        found.addAll(part(
                "audit_entry_person p JOIN audit_entry e ON e.id = p.entry_id",
                "e.insurer_number = ?1 AND p.person_id = ?2",
                about,
                place,
                size));
        return newest(found, size);
    }

    /** @param from names the index whose order is the page's: left to itself, the optimizer sorts the whole trail at times */
    @SuppressWarnings("unchecked")
    private List<AuditEntry> part(String from, String whose, List<Object> values, Place place, int size) {
        return entityManager
                .createNativeQuery(
                        "SELECT e.* FROM " + from + " WHERE " + whose + " AND e.happened_at <= ?3"
                                + " AND (e.happened_at < ?3 OR e.id < ?4) ORDER BY e.happened_at DESC, e.id DESC LIMIT ?5",
                        AuditEntry.class)
                .setParameter(1, values.get(0))
                .setParameter(2, values.get(1))
                .setParameter(3, Columns.utc(place.happenedAt()))
                .setParameter(4, place.id())
                .setParameter(5, size)
                .getResultList();
    }

    private static List<Line> newest(Collection<AuditEntry> found, int size) {
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
