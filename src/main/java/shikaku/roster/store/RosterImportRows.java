package shikaku.roster.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.roster.rule.FaultReason;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterState;
import shikaku.shared.store.Columns;
import shikaku.shared.value.InsurerNumber;

/** 名簿取込の記録, over one connection: the page's server and the command write the same rows. */
public final class RosterImportRows {

    private static final String COLUMNS = "select id, receipt_year, receipt_number, file_name, stored_name, byte_count,"
            + " sha256, encoding, state, previous_on, extracted_on, card_extracted_on, line_count, checked_lines,"
            + " applied_lines, fault_count, fault_lines, warning_count, previous_count, absent_count, refusal, reason,"
            + " cancel_wanted, received_by_name, received_at, finished_at, heartbeat_at from roster_import"
            + " where insurer_number = ?";

    private final Connection connection;

    public RosterImportRows(Connection connection) {
        this.connection = connection;
    }

    /** A second running import of the insurer is stopped by the unique key. */
    public void insert(InsurerNumber tenant, RosterImportView row, long receivedBy) {
        run(
                "insert into roster_import (insurer_number, id, receipt_year, receipt_number, file_name, stored_name,"
                        + " byte_count, sha256, encoding, state, previous_on, line_count, checked_lines, applied_lines,"
                        + " fault_count, fault_lines, warning_count, previous_count, absent_count, refusal, reason,"
                        + " cancel_wanted, received_by, received_by_name, received_at, heartbeat_at)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,0,0,0,0,0,?,0,'',?,0,?,?,?,?)",
                tenant.digits(),
                row.id(),
                row.receiptYear(),
                row.receiptNumber(),
                row.fileName(),
                row.storedName(),
                row.byteCount(),
                row.sha256(),
                row.encoding(),
                row.state().name(),
                row.previousOn(),
                row.lines(),
                row.previousPeople(),
                row.reason(),
                receivedBy,
                row.receivedBy(),
                Columns.utc(row.receivedAt()),
                Columns.utc(row.heartbeatAt()));
    }

    public Optional<RosterImportView> find(InsurerNumber tenant, long id) {
        return list(COLUMNS + " and id = ?", tenant.digits(), id).stream().findFirst();
    }

    /** The newest first. */
    public List<RosterImportView> newest(InsurerNumber tenant, int from, int size) {
        return list(
                COLUMNS + " order by receipt_year desc, receipt_number desc limit ? offset ?",
                tenant.digits(),
                size,
                from);
    }

    public int count(InsurerNumber tenant) {
        return number("select count(*) from roster_import where insurer_number = ?", tenant.digits());
    }

    /** The import whose roster is in use; empty when none was taken over. */
    public Optional<RosterImportView> inUse(InsurerNumber tenant) {
        return list(
                        COLUMNS + " and state = 'APPLIED' order by receipt_year desc, receipt_number desc limit 1",
                        tenant.digits())
                .stream()
                .findFirst();
    }

    /** What the guard said of this same file before. */
    public List<String> refusals(InsurerNumber tenant, String sha256) {
        String sql = "select distinct refusal from roster_import where insurer_number = ? and sha256 = ?"
                + " and state = 'REFUSED' and refusal <> ''";
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, tenant.digits(), sha256);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
        return found;
    }

    /** How many people the roster in use named, as it was counted when it was taken over. */
    public Optional<Integer> peopleInUse(InsurerNumber tenant) {
        return inUse(tenant).map(RosterImportView::lines);
    }

    public int nextReceipt(InsurerNumber tenant, int year) {
        return 1
                + number(
                        "select coalesce(max(receipt_number), 0) from roster_import"
                                + " where insurer_number = ? and receipt_year = ?",
                        tenant.digits(),
                        year);
    }

    /** Moves a running import on; an import somebody else ended is left alone. */
    public boolean move(InsurerNumber tenant, long id, RosterState from, RosterState to, Instant now) {
        return run(
                        "update roster_import set state = ?, heartbeat_at = ?, finished_at = ?"
                                + " where insurer_number = ? and id = ? and state = ?",
                        to.name(),
                        Columns.utc(now),
                        to.running() ? null : Columns.utc(now),
                        tenant.digits(),
                        id,
                        from.name())
                == 1;
    }

    /** Counts the work done so far, which is also the sign of life. */
    public void progress(InsurerNumber tenant, long id, int checked, int applied, Instant now) {
        run(
                "update roster_import set checked_lines = ?, applied_lines = ?, heartbeat_at = ?"
                        + " where insurer_number = ? and id = ?",
                checked,
                applied,
                Columns.utc(now),
                tenant.digits(),
                id);
    }

    public boolean cancelWanted(InsurerNumber tenant, long id) {
        return number(
                        "select cancel_wanted from roster_import where insurer_number = ? and id = ?",
                        tenant.digits(),
                        id)
                == 1;
    }

    /** Ends an import that nobody has begun with. */
    public boolean cancelWaiting(InsurerNumber tenant, long id, Instant now) {
        return move(tenant, id, RosterState.RECEIVED, RosterState.CANCELLED, now);
    }

    public boolean wantCancel(InsurerNumber tenant, long id) {
        return run(
                        "update roster_import set cancel_wanted = 1 where insurer_number = ? and id = ?"
                                + " and state in ('RECEIVED', 'CHECKING', 'APPLYING')",
                        tenant.digits(),
                        id)
                == 1;
    }

    /** Ends what nobody has worked on for a while, so that the insurer can begin anew. */
    public int interruptSilent(InsurerNumber tenant, Instant now) {
        return run(
                "update roster_import set state = 'INTERRUPTED', finished_at = ? where insurer_number = ?"
                        + " and (state in ('CHECKING', 'APPLYING') and heartbeat_at < ?"
                        + " or state = 'RECEIVED' and heartbeat_at < ?)",
                Columns.utc(now),
                tenant.digits(),
                Columns.utc(now.minus(RosterState.SILENCE)),
                Columns.utc(now.minus(RosterState.LONGEST_WAIT)));
    }

    /** What the check of the whole file found. */
    public record Found(
            LocalDate extractedOn, LocalDate cardExtractedOn, int lines, int faults, int faultLines, int warnings) {}

    public void found(InsurerNumber tenant, long id, Found found, String refusal) {
        run(
                "update roster_import set extracted_on = ?, card_extracted_on = ?, line_count = ?, checked_lines = ?,"
                        + " fault_count = ?, fault_lines = ?, warning_count = ?, refusal = ?"
                        + " where insurer_number = ? and id = ?",
                found.extractedOn(),
                found.cardExtractedOn(),
                found.lines(),
                found.lines(),
                found.faults(),
                found.faultLines(),
                found.warnings(),
                refusal,
                tenant.digits(),
                id);
    }

    public void applied(InsurerNumber tenant, long id, int lines, int absent) {
        run(
                "update roster_import set applied_lines = ?, absent_count = ? where insurer_number = ? and id = ?",
                lines,
                absent,
                tenant.digits(),
                id);
    }

    public void addFaults(InsurerNumber tenant, long id, List<RosterFault> faults, Map<Long, String> lines) {
        String sql =
                "insert into roster_import_fault (insurer_number, import_id, seq, line, heading, delivered, reason,"
                        + " about, hint) values (?,?,?,?,?,?,?,?,?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int seq = 0;
            for (RosterFault fault : faults) {
                bind(
                        statement,
                        tenant.digits(),
                        id,
                        ++seq,
                        fault.line(),
                        fault.column(),
                        fault.delivered(),
                        fault.reason().name(),
                        fault.about(),
                        fault.hint());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw broken(e);
        }
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into roster_import_line (insurer_number, import_id, line, content) values (?,?,?,?)")) {
            for (Map.Entry<Long, String> line : lines.entrySet()) {
                bind(statement, tenant.digits(), id, line.getKey(), line.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** By line, then in the order they were found. */
    public List<RosterFault> faults(InsurerNumber tenant, long id, int from, int size) {
        String sql = "select line, heading, delivered, reason, about, hint from roster_import_fault"
                + " where insurer_number = ? and import_id = ? order by line, seq limit ? offset ?";
        List<RosterFault> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, tenant.digits(), id, size, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new RosterFault(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            FaultReason.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getString(6)));
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
        return found;
    }

    public Optional<String> line(InsurerNumber tenant, long id, long line) {
        String sql = "select content from roster_import_line where insurer_number = ? and import_id = ? and line = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, tenant.digits(), id, line);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private List<RosterImportView> list(String sql, Object... arguments) {
        List<RosterImportView> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
        return found;
    }

    private static RosterImportView view(ResultSet row) throws SQLException {
        return new RosterImportView(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                RosterState.valueOf(row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getInt(16),
                row.getInt(17),
                row.getInt(18),
                row.getInt(19),
                row.getInt(20),
                row.getString(21),
                row.getString(22),
                row.getBoolean(23),
                row.getString(24),
                Columns.instant(row.getObject(25, LocalDateTime.class)),
                Columns.instant(row.getObject(26, LocalDateTime.class)),
                Columns.instant(row.getObject(27, LocalDateTime.class)));
    }

    private int run(String sql, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private int number(String sql, Object... arguments) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static IllegalStateException broken(SQLException e) {
        return new IllegalStateException("The roster import cannot be recorded", e);
    }
}
