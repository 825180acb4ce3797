package shikaku.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import shikaku.shared.store.Columns;
import shikaku.shared.value.InsurerNumber;

/** 監査証跡の一行 over a connection outside the server; it belongs to the insurer's organisation, so that its auditor sees it. */
public final class CommandEntries {

    private final Connection connection;

    public CommandEntries(Connection connection) {
        this.connection = connection;
    }

    public record Line(
            Instant happenedAt,
            InsurerNumber tenant,
            long organisationId,
            String act,
            String service,
            String outcome,
            String detail,
            long count,
            String reason,
            String who) {}

    public void add(Line line) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_entry (id, happened_at, insurer_number, act, service,"
                        + " outcome, detail, person_count, reason, actor_kind, actor_id, actor_name, organisation_id,"
                        + " roles, network_address, trace, session_id) values (?,?,?,?,?,?,?,?,?,'SYSTEM',0,?,?,"
                        + " 'OPERATOR','','',0)")) {
            int at = 1;
            insert.setLong(at++, nextId());
            insert.setObject(at++, Columns.utc(line.happenedAt()));
            insert.setString(at++, line.tenant() == null ? null : line.tenant().digits());
            insert.setString(at++, line.act());
            insert.setString(at++, line.service());
            insert.setString(at++, line.outcome());
            insert.setString(at++, line.detail());
            insert.setLong(at++, line.count());
            insert.setString(at++, line.reason());
            insert.setString(at++, line.who());
            insert.setLong(at, line.organisationId());
            insert.executeUpdate();
        }
    }

    private long nextId() throws SQLException {
        try (PreparedStatement advance =
                connection.prepareStatement("update id_range set next_id = next_id + 1 where name = 'audit_entry'")) {
            advance.executeUpdate();
        }
        try (PreparedStatement query =
                        connection.prepareStatement("select next_id from id_range where name = 'audit_entry'");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
