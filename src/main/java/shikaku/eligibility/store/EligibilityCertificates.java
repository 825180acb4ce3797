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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.EndReason;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.rule.LegalBasis;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.IdRanges;
import shikaku.shared.time.FiscalYear;
import shikaku.shared.value.InsurerNumber;

/** 資格確認書の台帳. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class EligibilityCertificates {

    private static final int BLOCK = 1000;
    private static final int DUPLICATE_KEY = 1062;
    private static final int SUCCEEDED_BY = 22;

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
     * Records issues of one day, with numbers from one block. A document of an earlier period is succeeded, one from before a
     * loss of the insurance ended by that loss, and one issued already for a later period succeeds the new one; a live one of
     * the period itself is a refusal, also when somebody else records it at this very moment.
     *
     * @return what was issued to each person
     */
    public Map<Long, Issued> issue(InsurerNumber tenant, List<IssueRecord> issues, Stamp stamp) {
        Map<Long, Issued> numbers = new HashMap<>();
        if (issues.isEmpty()) {
            return numbers;
        }
        long firstId = ids.claim(issues.size());
        int fiscalYear = FiscalYear.of(issues.get(0).issuedOn());
        int number = takeNumbers(tenant, fiscalYear, issues.size());
        Connection connection = entityManager.unwrap(Connection.class);
        try {
            endLost(connection, tenant, issues, stamp);
            succeed(connection, tenant, issues, firstId, stamp);
            Map<Long, Long> successors = successors(connection, tenant, issues);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO eligibility_certificate"
                            + " (insurer_number, id, person_id, kind, fiscal_year, issue_number, issued_on, valid_from, valid_to,"
                            + " form, ground, other_grounds, rule_ids, legal_basis, ground_reason, term_limit, people_data_on,"
                            + " card_data_on, visitor, identity_shown, mailing_id, succeeded_by, version, created_at, created_by, changed_at,"
                            + " changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)")) {
                for (int i = 0; i < issues.size(); i++) {
                    IssueRecord issue = issues.get(i);
                    bind(insert, tenant, issue, new Issued(firstId + i, fiscalYear, number + i), stamp);
                    insert.setObject(SUCCEEDED_BY, successors.get(issue.personId()));
                    insert.addBatch();
                    numbers.put(issue.personId(), new Issued(firstId + i, fiscalYear, number + i));
                }
                insert.executeBatch();
            }
            return numbers;
        } catch (SQLException e) {
            if (duplicate(e)) {
                throw new Rejected(EligibilityRejection.ALREADY_ISSUED);
            }
            throw new IllegalStateException("The issues cannot be recorded", e);
        }
    }

    /** Who records and when. */
    public record Stamp(Instant at, long by) {}

    /** The record's id and its number. */
    public record Issued(long id, int fiscalYear, int issueNumber) {}

    private int takeNumbers(InsurerNumber tenant, int fiscalYear, int count) {
        entityManager
                .createNativeQuery("INSERT INTO eligibility_issue_number (insurer_number, fiscal_year, last_number)"
                        + " VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE last_number = last_number + VALUES(last_number)")
                .setParameter(1, tenant.digits())
                .setParameter(2, fiscalYear)
                .setParameter(3, count)
                .executeUpdate();
        Number last = (Number) entityManager
                .createNativeQuery(
                        "SELECT last_number FROM eligibility_issue_number WHERE insurer_number = ? AND fiscal_year = ?")
                .setParameter(1, tenant.digits())
                .setParameter(2, fiscalYear)
                .getSingleResult();
        return last.intValue() - count + 1;
    }

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

    private static void succeed(
            Connection connection, InsurerNumber tenant, List<IssueRecord> issues, long firstId, Stamp stamp)
            throws SQLException {
        try (PreparedStatement succeed = connection.prepareStatement("UPDATE eligibility_certificate"
                + " SET succeeded_by = ?, version = version + 1, changed_at = ?, changed_by = ?"
                + " WHERE insurer_number = ? AND live_person_id = ? AND kind = ? AND valid_to < ?")) {
            for (int i = 0; i < issues.size(); i++) {
                succeed.setLong(1, firstId + i);
                succeed.setObject(2, LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
                succeed.setLong(3, stamp.by());
                succeed.setString(4, tenant.digits());
                succeed.setLong(5, issues.get(i).personId());
                succeed.setString(6, EligibilityCertificate.KIND);
                succeed.setObject(7, issues.get(i).firstDay());
                succeed.addBatch();
            }
            succeed.executeBatch();
        }
    }

    private static void endLost(Connection connection, InsurerNumber tenant, List<IssueRecord> issues, Stamp stamp)
            throws SQLException {
        List<IssueRecord> rejoined =
                issues.stream().filter(issue -> issue.lostOn() != null).toList();
        if (rejoined.isEmpty()) {
            return;
        }
        try (PreparedStatement end = connection.prepareStatement(
                "UPDATE eligibility_certificate"
                        + " SET ended_on = ?, end_reason = ?, version = version + 1, changed_at = ?, changed_by = ?"
                        + " WHERE insurer_number = ? AND live_person_id = ? AND kind = ? AND valid_from < ? AND valid_to >= ?")) {
            for (IssueRecord issue : rejoined) {
                end.setObject(1, issue.lostOn());
                end.setString(2, EndReason.LOST_ELIGIBILITY.name());
                end.setObject(3, LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
                end.setLong(4, stamp.by());
                end.setString(5, tenant.digits());
                end.setLong(6, issue.personId());
                end.setString(7, EligibilityCertificate.KIND);
                end.setObject(8, issue.lostOn());
                end.setObject(9, issue.lostOn());
                end.addBatch();
            }
            end.executeBatch();
        }
    }

    /** Documents issued already for a period after these; there can be no two, and one inside the period is a duplicate. */
    private static Map<Long, Long> successors(Connection connection, InsurerNumber tenant, List<IssueRecord> issues)
            throws SQLException {
        Map<Long, LocalDate> lastDays = new HashMap<>();
        issues.forEach(issue -> lastDays.put(issue.personId(), issue.lastDay()));
        Map<Long, Long> found = new HashMap<>();
        List<Long> people = List.copyOf(lastDays.keySet());
        for (int from = 0; from < people.size(); from += BLOCK) {
            List<Long> some = people.subList(from, Math.min(people.size(), from + BLOCK));
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT live_person_id, id, valid_from FROM eligibility_certificate"
                            + " WHERE insurer_number = ? AND live_person_id IN (" + "?,".repeat(some.size() - 1)
                            + "?) AND kind = ?")) {
                query.setString(1, tenant.digits());
                for (int i = 0; i < some.size(); i++) {
                    query.setLong(i + 2, some.get(i));
                }
                query.setString(some.size() + 2, EligibilityCertificate.KIND);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        if (row.getObject(3, LocalDate.class).isAfter(lastDays.get(row.getLong(1)))) {
                            found.put(row.getLong(1), row.getLong(2));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void bind(
            PreparedStatement insert, InsurerNumber tenant, IssueRecord issue, Issued issued, Stamp stamp)
            throws SQLException {
        LocalDateTime at = LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC);
        Object[] values = {
            tenant.digits(),
            issued.id(),
            issue.personId(),
            EligibilityCertificate.KIND,
            issued.fiscalYear(),
            issued.issueNumber(),
            issue.issuedOn(),
            issue.firstDay(),
            issue.lastDay(),
            issue.form().name(),
            issue.ground().name(),
            String.join(" ", issue.otherGrounds().stream().map(Enum::name).toList()),
            String.join(" ", issue.ruleIds()),
            basis(issue.ground()),
            issue.reason(),
            issue.termLimit().name(),
            issue.peopleDataOn(),
            issue.cardDataOn(),
            issue.handover() == null ? null : issue.handover().visitor().name(),
            issue.handover() == null ? null : issue.handover().identity().name(),
            issue.mailingId(),
            null,
            at,
            stamp.by(),
            at,
            stamp.by()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static String basis(Ground ground) {
        return ground.basis().name();
    }
}
