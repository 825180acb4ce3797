package shikaku.shared.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * 採番: claims a block of ids for records that are written in bulk, by a connection of its own. A claimed block is gone even if
 * the business transaction is rolled back, and no claim waits for a business transaction's end.
 */
@ApplicationScoped
public class IdRanges {

    /** The range all records share; {@link Versioned} takes its ids from it too. */
    static final String RECORD = "record";

    @Resource(lookup = "jdbc/ids")
    DataSource database;

    /** @return the first of {@code count} ids in a row that nobody else will get */
    public long claim(int count) {
        return claim(RECORD, count);
    }

    /** @return the first of {@code count} numbers in a row of the range of that name, which begins at 1 */
    public long claim(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A block has at least one id");
        }
        try (Connection connection = database.getConnection()) {
            OptionalLong last = advance(connection, name, count);
            if (last.isEmpty()) {
                try (PreparedStatement add =
                        connection.prepareStatement("INSERT IGNORE INTO id_range (name, next_id) VALUES (?, 0)")) {
                    add.setString(1, name);
                    add.executeUpdate();
                }
                last = advance(connection, name, count);
            }
            return last.orElseThrow() - count + 1;
        } catch (SQLException e) {
            throw new IllegalStateException("No ids of the range " + name, e);
        }
    }

    /** One statement, saved at once; the connection remembers what it wrote. */
    private static OptionalLong advance(Connection connection, String name, int count) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(
                "UPDATE id_range SET next_id = LAST_INSERT_ID(next_id + ?) WHERE name = ?")) {
            advance.setInt(1, count);
            advance.setString(2, name);
            if (advance.executeUpdate() == 0) {
                return OptionalLong.empty();
            }
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT LAST_INSERT_ID()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return OptionalLong.of(row.getLong(1));
        }
    }
}
