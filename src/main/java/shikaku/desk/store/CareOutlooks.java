package shikaku.desk.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.desk.rule.CareOutlook;
import shikaku.desk.rule.GapRow;
import shikaku.desk.rule.GraceMonth;
import shikaku.eligibility.rule.Ground;
import shikaku.insuredperson.rule.HiddenPeople;
import shikaku.shared.store.Columns;
import shikaku.shared.value.InsurerNumber;

/** 明日の空白の計算結果: counts and pages by index, writing by ranges of ids so that a range can be done again. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class CareOutlooks {

    /** The newest computation; {@code finishedAt} is null while it runs. */
    public record Run(LocalDate businessDate, String stamp, Instant leaseUntil, Instant finishedAt, long people) {}

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    HiddenPeople hidden;

    /**
     * Whoever came under a flag since the computation is out of every count and list at once: a count of others' lists that
     * is one higher than its rows would tell of them.
     */
    private String open() {
        return " from care_outlook o where o.insurer_number = ?1 and not "
                + hidden.condition("o.insurer_number", "o.person_id") + " and ";
    }

    public long uncoveredCount(InsurerNumber tenant, LocalDate firstDay, LocalDate lastDay) {
        return number(query(
                "select count(*)" + open() + "o.uncovered_on between ?2 and ?3", tenant.digits(), firstDay, lastDay));
    }

    /** Of them, those who still had something the day before. */
    public long newlyUncoveredCount(InsurerNumber tenant, LocalDate day) {
        return number(query(
                "select count(*)" + open() + "o.uncovered_on = ?2 and o.covered_before = 1", tenant.digits(), day));
    }

    /** By day, those who lose something first. */
    public List<GapRow> uncovered(InsurerNumber tenant, LocalDate firstDay, LocalDate lastDay, int from, int size) {
        Query query = query(
                "select o.person_id, o.uncovered_on, o.covered_before, o.cause, o.ground, o.issue" + open()
                        + "o.uncovered_on between ?2 and ?3 order by o.uncovered_on, o.covered_before desc, o.person_id",
                tenant.digits(),
                firstDay,
                lastDay);
        return rows(query.setFirstResult(from).setMaxResults(size))
                .map(row -> new GapRow(
                        ((Number) row[0]).longValue(),
                        Columns.day(row[1]),
                        flag(row[2]),
                        CareOutlook.Cause.valueOf((String) row[3]),
                        Ground.valueOf((String) row[4]),
                        flag(row[5])))
                .toList();
    }

    public List<GraceMonth> graceMonths(InsurerNumber tenant, LocalDate firstDay, LocalDate lastDay) {
        return rows(query(
                        "select o.grace_last_day, sum(o.handled), count(*)" + open()
                                + "o.grace_last_day between ?2 and ?3 group by o.grace_last_day order by o.grace_last_day",
                        tenant.digits(),
                        firstDay,
                        lastDay))
                .map(row -> {
                    long handled = ((Number) row[1]).longValue();
                    return new GraceMonth(Columns.day(row[0]), handled, ((Number) row[2]).longValue() - handled);
                })
                .toList();
    }

    /** Writes what is known of the people of one range of ids in place of what stood there. */
    public void replace(InsurerNumber tenant, long afterId, long lastId, Map<Long, CareOutlook> outlooks) {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement gone = connection.prepareStatement(
                        "delete from care_outlook where insurer_number = ? and person_id > ? and person_id <= ?");
                PreparedStatement row = connection.prepareStatement("insert into care_outlook (insurer_number,"
                        + " person_id, uncovered_on, covered_before, cause, ground, issue, grace_last_day, handled)"
                        + " values (?,?,?,?,?,?,?,?,?)")) {
            gone.setString(1, tenant.digits());
            gone.setLong(2, afterId);
            gone.setLong(3, lastId);
            gone.executeUpdate();
            for (Map.Entry<Long, CareOutlook> person : outlooks.entrySet()) {
                CareOutlook outlook = person.getValue();
                row.setString(1, tenant.digits());
                row.setLong(2, person.getKey());
                row.setObject(3, outlook.uncoveredOn());
                row.setBoolean(4, outlook.coveredBefore());
                row.setString(
                        5, outlook.cause() == null ? null : outlook.cause().name());
                row.setString(6, outlook.ground().name());
                row.setBoolean(7, outlook.issue());
                row.setObject(8, outlook.graceLastDay());
                row.setBoolean(9, outlook.handled());
                row.addBatch();
            }
            if (!outlooks.isEmpty()) {
                row.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outlook cannot be written", e);
        }
    }

    /** Takes people off the list from the day their paper begins and counts them as handled, until they are computed again. */
    public void covered(InsurerNumber tenant, List<Long> people, LocalDate firstDay) {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement row = connection.prepareStatement("update care_outlook set uncovered_on ="
                + " case when uncovered_on < ? then uncovered_on end, handled = (grace_last_day is not null)"
                + " where insurer_number = ? and person_id = ?")) {
            for (long person : people) {
                row.setObject(1, firstDay);
                row.setString(2, tenant.digits());
                row.setLong(3, person);
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The outlook cannot be written", e);
        }
    }

    public Optional<Run> run(InsurerNumber tenant) {
        return rows(query(
                        "select business_date, stamp, lease_until, finished_at, people from care_outlook_run"
                                + " where insurer_number = ?1",
                        tenant.digits()))
                .map(row -> new Run(
                        Columns.day(row[0]),
                        (String) row[1],
                        Columns.instant(row[2]),
                        Columns.instant(row[3]),
                        ((Number) row[4]).longValue()))
                .findFirst();
    }

    /**
     * For the one who may compute, because nobody else holds the lease and this state is not computed yet: the fence of his
     * lease. Whoever takes the work after a lease that ran out has a higher one.
     */
    public Optional<Integer> claim(
            InsurerNumber tenant, LocalDate businessDate, String stamp, Instant now, Instant leaseUntil) {
        query(
                        "insert ignore into care_outlook_run (insurer_number, business_date, stamp, lease_until, people)"
                                + " values (?1, '2000-01-01', '', '2000-01-01', 0)",
                        tenant.digits())
                .executeUpdate();
        int claimed = query(
                        "update care_outlook_run set business_date = ?2, stamp = ?3, lease_until = ?5,"
                                + " finished_at = null, fence = fence + 1 where insurer_number = ?1 and lease_until < ?4"
                                + " and (finished_at is null or business_date <> ?2 or stamp <> ?3)",
                        tenant.digits(),
                        businessDate,
                        stamp,
                        Columns.utc(now),
                        Columns.utc(leaseUntil))
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        return Optional.of(
                (int) number(query("select fence from care_outlook_run where insurer_number = ?1", tenant.digits())));
    }

    /** Keeps the lease while a long roster is worked through; false when somebody else has taken the work meanwhile. */
    public boolean prolong(InsurerNumber tenant, int fence, Instant leaseUntil) {
        return query(
                                "update care_outlook_run set lease_until = ?3 where insurer_number = ?1 and fence = ?2",
                                tenant.digits(),
                                fence,
                                Columns.utc(leaseUntil))
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends a computation: the lease goes back and the count of the next day is kept; false when somebody else has taken the
     * work meanwhile, then nothing is.
     */
    public boolean finish(InsurerNumber tenant, int fence, LocalDate gapOn, Instant now, long people) {
        int finished = query(
                        "update care_outlook_run set finished_at = ?3, lease_until = ?3, people = ?4"
                                + " where insurer_number = ?1 and fence = ?2",
                        tenant.digits(),
                        fence,
                        Columns.utc(now),
                        people)
                .executeUpdate();
        if (finished == 0) {
            return false;
        }
        query(
                        "replace into care_gap_count (insurer_number, gap_on, people) values (?1, ?2, ?3)",
                        tenant.digits(),
                        gapOn,
                        uncoveredCount(tenant, gapOn, gapOn))
                .executeUpdate();
        return true;
    }

    /** The count that was computed for a day when it was still ahead. */
    public Optional<Long> countFor(InsurerNumber tenant, LocalDate day) {
        return rows(query(
                        "select people, 0 from care_gap_count where insurer_number = ?1 and gap_on = ?2",
                        tenant.digits(),
                        day))
                .map(row -> ((Number) row[0]).longValue())
                .findFirst();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static java.util.stream.Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }
}
