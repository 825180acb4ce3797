package shikaku.shared.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import shikaku.shared.store.DatabaseAccounts.Account;

/**
 * スキーマ: brings a database to the newest migration, then hands out rights table by table. The same steps serve the portal at
 * its start, the launcher and the tests.
 */
public final class Schema {

    /** The batch runtime keeps its own tables here; they may be lost without losing anything. */
    public static final String BATCH = "shikaku_batch";

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource owner;
    private final DatabaseAccounts accounts;

    public Schema(DataSource owner, DatabaseAccounts accounts) {
        this.owner = owner;
        this.accounts = accounts;
    }

    /** @return how many migrations were applied */
    public int migrate() {
        int applied = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .encoding("UTF-8")
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            grant(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database account " + accounts.owner() + " cannot create the accounts of the portal or hand out"
                            + " rights: " + e.getMessage(),
                    e);
        }
        return applied;
    }

    private void grant(Connection connection, Statement statement) throws SQLException {
        statement.execute("CREATE DATABASE IF NOT EXISTS " + BATCH + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        ensure(statement, accounts.application());
        ensure(statement, accounts.address());
        String schema = connection.getCatalog();
        String application = quoted(accounts.application());
        String address = quoted(accounts.address());
        statement.execute("GRANT ALL PRIVILEGES ON " + BATCH + ".* TO " + application);
        for (String table : tables(connection, schema)) {
            String on = " ON `" + schema + "`.`" + table + "` TO ";
            if (table.startsWith("address_")) {
                String keys = String.join(", ", keyColumns(connection, schema, table));
                statement.execute("GRANT INSERT, UPDATE, DELETE, SELECT (" + keys + ")" + on + application);
                statement.execute("GRANT SELECT" + on + address);
            } else if (table.startsWith("audit_entry")) {
                statement.execute("GRANT INSERT, SELECT" + on + application);
            } else if (!table.equals(HISTORY)) {
                statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE" + on + application);
            }
        }
    }

    private static void ensure(Statement statement, Account account) throws SQLException {
        String identified =
                " IDENTIFIED BY '" + account.password().replace("\\", "\\\\").replace("'", "''") + "'";
        statement.execute("CREATE USER IF NOT EXISTS " + quoted(account) + identified);
        statement.execute("ALTER USER " + quoted(account) + identified);
    }

    private static String quoted(Account account) {
        return "'" + account.name() + "'@'%'";
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        return strings(
                connection,
                "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY 1",
                schema);
    }

    /**
     * Changing or deleting a row needs the right to read the columns that find it: the primary and unique keys and the record
     * version, never the address itself.
     */
    private static List<String> keyColumns(Connection connection, String schema, String table) throws SQLException {
        return strings(
                connection,
                "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns c"
                        + " WHERE table_schema = ? AND table_name = ? AND (column_name IN ('id', 'version') OR EXISTS"
                        + " (SELECT 1 FROM information_schema.statistics s WHERE s.table_schema = c.table_schema"
                        + " AND s.table_name = c.table_name AND s.column_name = c.column_name AND s.non_unique = 0))"
                        + " ORDER BY ordinal_position",
                schema,
                table);
    }

    private static List<String> strings(Connection connection, String sql, String... arguments) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
