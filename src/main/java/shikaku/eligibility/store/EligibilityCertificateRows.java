package shikaku.eligibility.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import shikaku.eligibility.rule.EndReason;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.IssueSeries;
import shikaku.eligibility.store.EligibilityCertificates.Issued;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
import shikaku.shared.store.Columns;
import shikaku.shared.time.FiscalYear;
import shikaku.shared.value.InsurerNumber;

/** 交付の記録, written by the ten thousand over one connection; its transaction is the caller's. */
public final class EligibilityCertificateRows {

    private static final int BLOCK = 1000;
    private static final int SUCCEEDED_BY = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;
    private final IssueSeries series;

    public EligibilityCertificateRows(Connection connection) {
        this(connection, IssueSeries.ORDINARY);
    }

    public EligibilityCertificateRows(Connection connection, IssueSeries series) {
        this.connection = connection;
        this.series = series;
    }

    /**
     * As {@link EligibilityCertificates#issue}, with ids in a row from the first one on.
     *
     * @throws SQLException a duplicate key when somebody holds a live one of that period
     */
    public Map<Long, Issued> issue(InsurerNumber tenant, List<IssueRecord> issues, long firstId, Stamp stamp)
            throws SQLException {
        int fiscalYear = FiscalYear.of(issues.get(0).issuedOn());
        List<Integer> numbers = takeNumbers(tenant, fiscalYear, issues.size());
        Map<Long, Live> live = live(tenant, issues);
        endLost(tenant, issues, live, stamp);
        succeed(tenant, issues, live, firstId, stamp);
        Map<Long, Issued> issued = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO eligibility_certificate"
                        + " (insurer_number, id, person_id, kind, fiscal_year, issue_number, issued_on, valid_from, valid_to,"
                        + " form, ground, other_grounds, rule_ids, legal_basis, ground_reason, term_limit, people_data_on,"
                        + " card_data_on, visitor, identity_shown, mailing_id, succeeded_by, version, created_at, created_by, changed_at,"
                        + " changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)")) {
            for (int i = 0; i < issues.size(); i++) {
                IssueRecord issue = issues.get(i);
                Issued one = new Issued(firstId + i, fiscalYear, numbers.get(i));
                bind(insert, tenant, issue, one, stamp);
                insert.setObject(SUCCEEDED_BY, successor(live.get(issue.personId()), issue));
                insert.addBatch();
                issued.put(issue.personId(), one);
            }
            insert.executeBatch();
        }
        return issued;
    }

    /** Ends what a mailing issued to these people before its first day, as if it had never been handed out. */
    public int withdraw(InsurerNumber tenant, long mailingId, Collection<Long> people, Stamp stamp)
            throws SQLException {
        int ended = 0;
        List<Long> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += BLOCK) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + BLOCK));
            try (PreparedStatement end = connection.prepareStatement("UPDATE eligibility_certificate"
                    + " SET ended_on = valid_from, end_reason = ?, version = version + 1, changed_at = ?, changed_by = ?"
                    + " WHERE insurer_number = ? AND mailing_id = ? AND ended_on IS NULL AND person_id IN ("
                    + "?,".repeat(some.size() - 1) + "?)")) {
                end.setString(1, EndReason.WITHDRAWN.name());
                end.setObject(2, Columns.utc(stamp.at()));
                end.setLong(3, stamp.by());
                end.setString(4, tenant.digits());
                end.setLong(5, mailingId);
                for (int i = 0; i < some.size(); i++) {
                    end.setLong(i + 6, some.get(i));
                }
                ended += end.executeUpdate();
            }
        }
        return ended;
    }

    private List<Integer> takeNumbers(InsurerNumber tenant, int fiscalYear, int count) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(
                "INSERT INTO " + series.counter() + " (insurer_number, fiscal_year, last_number)"
                        + " VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE last_number = last_number + VALUES(last_number)")) {
            raise.setString(1, tenant.digits());
            raise.setInt(2, fiscalYear);
            raise.setInt(3, count);
            raise.executeUpdate();
        }
        if (series.drawn()) {
            return draw(tenant, fiscalYear, count);
        }
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT last_number FROM " + series.counter() + " WHERE insurer_number = ? AND fiscal_year = ?")) {
            query.setString(1, tenant.digits());
            query.setInt(2, fiscalYear);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                int first = series.before() + row.getInt(1) - count + 1;
                return IntStream.range(first, first + count).boxed().toList();
            }
        }
    }

    /**
     * Numbers nobody had when this transaction began to read; whoever draws at the same time waits for the counter. Should the other have
     * drawn the same, one in ten million, the key refuses the later document.
     */
    private List<Integer> draw(InsurerNumber tenant, int fiscalYear, int count) throws SQLException {
        Set<Integer> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            Set<Integer> some = new LinkedHashSet<>();
            int wanted = Math.min(count - drawn.size(), BLOCK);
            while (some.size() < wanted) {
                int number = series.before() + 1 + RANDOM.nextInt(IssueSeries.LENGTH);
                if (!drawn.contains(number)) {
                    some.add(number);
                }
            }
            some.removeAll(taken(tenant, fiscalYear, some));
            drawn.addAll(some);
        }
        return List.copyOf(drawn);
    }

    private Set<Integer> taken(InsurerNumber tenant, int fiscalYear, Set<Integer> numbers) throws SQLException {
        Set<Integer> taken = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT issue_number FROM eligibility_certificate WHERE insurer_number = ? AND fiscal_year = ?"
                        + " AND issue_number IN (" + "?,".repeat(numbers.size() - 1) + "?)")) {
            query.setString(1, tenant.digits());
            query.setInt(2, fiscalYear);
            int at = 3;
            for (int number : numbers) {
                query.setInt(at++, number);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getInt(1));
                }
            }
        }
        return taken;
    }

    /** What a person holds: neither ended nor succeeded. */
    private record Live(long id, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * Looks without locking: a search that locks and finds nobody keeps everybody else from recording in between, also other
     * insurers. Whoever is issued one at this very moment is a duplicate key in the end.
     */
    private Map<Long, Live> live(InsurerNumber tenant, List<IssueRecord> issues) throws SQLException {
        List<Long> people = issues.stream().map(IssueRecord::personId).toList();
        Map<Long, Live> found = new HashMap<>();
        for (int from = 0; from < people.size(); from += BLOCK) {
            List<Long> some = people.subList(from, Math.min(people.size(), from + BLOCK));
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT live_person_id, id, valid_from, valid_to FROM eligibility_certificate"
                            + " WHERE insurer_number = ? AND live_person_id IN (" + "?,".repeat(some.size() - 1)
                            + "?) AND kind = ?")) {
                query.setString(1, tenant.digits());
                for (int i = 0; i < some.size(); i++) {
                    query.setLong(i + 2, some.get(i));
                }
                query.setString(some.size() + 2, EligibilityCertificate.KIND);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.put(
                                row.getLong(1),
                                new Live(
                                        row.getLong(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getObject(4, LocalDate.class)));
                    }
                }
            }
        }
        return found;
    }

    /** Whoever left the insurance holds none from before, nor one that was to begin before the return (VAL-07). */
    private static boolean lost(Live held, IssueRecord issue) {
        LocalDate lostOn = issue.lostOn();
        if (lostOn == null || held.lastDay().isBefore(lostOn)) {
            return false;
        }
        return held.firstDay().isBefore(lostOn)
                || (issue.enrolledOn() != null && held.firstDay().isBefore(issue.enrolledOn()));
    }

    /** The day it ended: one that never became usable ended on its first. */
    private static LocalDate endOf(Live held, LocalDate lostOn) {
        return held.firstDay().isAfter(lostOn) ? held.firstDay() : lostOn;
    }

    private void endLost(InsurerNumber tenant, List<IssueRecord> issues, Map<Long, Live> live, Stamp stamp)
            throws SQLException {
        try (PreparedStatement end = connection.prepareStatement("UPDATE eligibility_certificate"
                + " SET ended_on = ?, end_reason = ?, version = version + 1, changed_at = ?, changed_by = ?"
                + " WHERE insurer_number = ? AND id = ? AND ended_on IS NULL AND succeeded_by IS NULL")) {
            boolean any = false;
            for (IssueRecord issue : issues) {
                Live held = live.get(issue.personId());
                if (held != null && lost(held, issue)) {
                    end.setObject(1, endOf(held, issue.lostOn()));
                    end.setString(2, EndReason.LOST_ELIGIBILITY.name());
                    bind(end, 3, stamp, tenant, held);
                    end.addBatch();
                    any = true;
                }
            }
            if (any) {
                end.executeBatch();
            }
        }
    }

    private void succeed(
            InsurerNumber tenant, List<IssueRecord> issues, Map<Long, Live> live, long firstId, Stamp stamp)
            throws SQLException {
        try (PreparedStatement succeed = connection.prepareStatement("UPDATE eligibility_certificate"
                + " SET succeeded_by = ?, version = version + 1, changed_at = ?, changed_by = ?"
                + " WHERE insurer_number = ? AND id = ? AND ended_on IS NULL AND succeeded_by IS NULL")) {
            boolean any = false;
            for (int i = 0; i < issues.size(); i++) {
                Live held = live.get(issues.get(i).personId());
                if (held != null
                        && !lost(held, issues.get(i))
                        && held.lastDay().isBefore(issues.get(i).firstDay())) {
                    succeed.setLong(1, firstId + i);
                    bind(succeed, 2, stamp, tenant, held);
                    succeed.addBatch();
                    any = true;
                }
            }
            if (any) {
                succeed.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement update, int at, Stamp stamp, InsurerNumber tenant, Live held)
            throws SQLException {
        update.setObject(at, Columns.utc(stamp.at()));
        update.setLong(at + 1, stamp.by());
        update.setString(at + 2, tenant.digits());
        update.setLong(at + 3, held.id());
    }

    /** A document issued already for a period after this one; one inside the period is a duplicate. */
    private static Long successor(Live held, IssueRecord issue) {
        return held != null && held.firstDay().isAfter(issue.lastDay()) ? (Long) held.id() : null;
    }

    private static void bind(
            PreparedStatement insert, InsurerNumber tenant, IssueRecord issue, Issued issued, Stamp stamp)
            throws SQLException {
        LocalDateTime at = Columns.utc(stamp.at());
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
