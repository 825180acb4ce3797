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
import java.sql.SQLIntegrityConstraintViolationException;
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
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.IssueRecord;
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
     * Records issues of one day, with numbers from one block. A document of an earlier period is succeeded; a live one of
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
        int fiscalYear = fiscalYear(issues.get(0).issuedOn());
        int number = takeNumbers(tenant, fiscalYear, issues.size());
        Connection connection = entityManager.unwrap(Connection.class);
        try {
            succeed(connection, tenant, issues, firstId, stamp);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO eligibility_certificate"
                    + " (insurer_number, id, person_id, kind, fiscal_year, issue_number, issued_on, valid_from, valid_to,"
                    + " form, ground, other_grounds, rule_ids, legal_basis, ground_reason, term_limit, people_data_on,"
                    + " card_data_on, visitor, identity_shown, mailing_id, version, created_at, created_by, changed_at, changed_by)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)")) {
                for (int i = 0; i < issues.size(); i++) {
                    bind(insert, tenant, issues.get(i), firstId + i, fiscalYear, number + i, stamp);
                    insert.addBatch();
                    numbers.put(issues.get(i).personId(), new Issued(firstId + i, fiscalYear, number + i));
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

    /** 年度: from April. */
    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

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
            if (cause instanceof SQLIntegrityConstraintViolationException
                    || (cause instanceof SQLException sql && sql.getErrorCode() == 1062)) {
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

    private static void bind(
            PreparedStatement insert,
            InsurerNumber tenant,
            IssueRecord issue,
            long id,
            int fiscalYear,
            int number,
            Stamp stamp)
            throws SQLException {
        LocalDateTime at = LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC);
        Object[] values = {
            tenant.digits(),
            id,
            issue.personId(),
            EligibilityCertificate.KIND,
            fiscalYear,
            number,
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
