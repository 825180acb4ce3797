package shikaku.eligibility.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.IssueSeries;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.rule.LegalBasis;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.IdRanges;
import shikaku.shared.value.InsurerNumber;

/** 資格確認書の台帳. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class EligibilityCertificates {

    private static final int BLOCK = 1000;
    private static final int DUPLICATE_KEY = 1062;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    IdRanges ids;

    /** A person's documents, newest first. */
    public List<IssuedDocument> ofPerson(InsurerNumber tenant, long personId) {
        return entityManager
                .createQuery(
                        "select c, (select count(d) from EligibilityDocument d where d.certificateId = c.id"
                                + " and d.insurer = :tenant) from EligibilityCertificate c"
                                + " where c.insurer = :tenant and c.personId = :person order by c.firstDay desc, c.id desc",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> ((EligibilityCertificate) row[0]).issued((Long) row[1] > 0))
                .toList();
    }

    public Optional<EligibilityCertificate> find(InsurerNumber tenant, long id) {
        return entityManager
                .createQuery(
                        "select c from EligibilityCertificate c where c.insurer = :tenant and c.id = :id",
                        EligibilityCertificate.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** What each of these people holds or held; people without any are missing. */
    public Map<Long, List<HeldDocument>> held(InsurerNumber tenant, Collection<Long> people) {
        Map<Long, List<HeldDocument>> found = new HashMap<>();
        List<Long> ids = List.copyOf(people);
        for (int from = 0; from < ids.size(); from += BLOCK) {
            readHeld(tenant, ids.subList(from, Math.min(ids.size(), from + BLOCK)), found);
        }
        return found;
    }

    /**
     * Records issues of one fiscal year, with numbers from one block. A document of an earlier period is succeeded, one from before a
     * loss of the insurance ended by that loss, and one issued already for a later period succeeds the new one; a live one of
     * the period itself is a refusal, also when somebody else records it at this very moment.
     *
     * @return what was issued to each person
     */
    public Map<Long, Issued> issue(InsurerNumber tenant, IssueSeries series, List<IssueRecord> issues, Stamp stamp) {
        if (issues.isEmpty()) {
            return Map.of();
        }
        long firstId = ids.claim(issues.size());
        entityManager.flush();
        try {
            return new EligibilityCertificateRows(entityManager.unwrap(Connection.class), series)
                    .issue(tenant, issues, firstId, stamp);
        } catch (SQLException e) {
            if (duplicate(e)) {
                throw new Rejected(EligibilityRejection.ALREADY_ISSUED);
            }
            throw new IllegalStateException("The issues cannot be recorded", e);
        }
    }

    /**
     * Takes back what a mailing issued to these people.
     *
     * @return how many documents ended
     */
    public int withdraw(InsurerNumber tenant, long mailingId, Collection<Long> people, Stamp stamp) {
        entityManager.flush();
        try {
            return new EligibilityCertificateRows(entityManager.unwrap(Connection.class))
                    .withdraw(tenant, mailingId, people, stamp);
        } catch (SQLException e) {
            throw new IllegalStateException("The issues cannot be withdrawn", e);
        }
    }

    /** Who records and when. */
    public record Stamp(Instant at, long by) {}

    /** The record's id and its number. */
    public record Issued(long id, int fiscalYear, int issueNumber) {}

    private static boolean duplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
                return true;
            }
        }
        return false;
    }

    private void readHeld(InsurerNumber tenant, List<Long> ids, Map<Long, List<HeldDocument>> into) {
        String sql = "SELECT person_id, valid_from, valid_to, ended_on, legal_basis FROM eligibility_certificate"
                + " WHERE insurer_number = ? AND person_id IN (" + "?,".repeat(ids.size() - 1) + "?)";
        try (PreparedStatement query = entityManager.unwrap(Connection.class).prepareStatement(sql)) {
            query.setString(1, tenant.digits());
            for (int i = 0; i < ids.size(); i++) {
                query.setLong(i + 2, ids.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    into.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new HeldDocument(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    LegalBasis.ON_APPLICATION.name().equals(row.getString(5))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Documents cannot be read", e);
        }
    }
}
