package shikaku.mailing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shikaku.shared.store.Columns;

/** Plain statements for what is written and read by the ten thousand. They join the transaction under way. */
final class MailingSql {

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Walker {
        void step(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    MailingSql(DataSource database) {
        this.database = database;
    }

    int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                waiting++;
                if (waiting == 1_000) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        List<T> found = new ArrayList<>();
        read(sql, 0, row -> found.add(reader.read(row)), values);
        return found;
    }

    /** Row by row as the database sends them, never all at once; until the last one the connection can do nothing else. */
    void walk(String sql, Walker walker, Object... values) {
        read(sql, Integer.MIN_VALUE, walker, values);
    }

    private void read(String sql, int fetchSize, Walker walker, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(fetchSize);
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    walker.step(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Columns.instant(row.getObject(column, LocalDateTime.class));
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant moment) {
                value = Columns.utc(moment);
            } else if (value instanceof Enum<?> constant) {
                value = constant.name();
            }
            statement.setObject(i + 1, value);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("SQL state " + e.getSQLState() + ", error " + e.getErrorCode(), e);
    }
}
