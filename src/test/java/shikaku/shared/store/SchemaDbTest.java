package shikaku.shared.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.TestDatabase;
import shikaku.testing.TestServer;

@DisplayName("スキーマの権限")
class SchemaDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void plantTables() throws SQLException {
        try (Statement owner = database.ownerConnection().createStatement()) {
            owner.execute("CREATE TABLE address_planted (id BIGINT PRIMARY KEY, town VARCHAR(20), version INT)");
            owner.execute("CREATE TABLE audit_entry_planted (id BIGINT PRIMARY KEY, what VARCHAR(20))");
        }
        migrate();
    }

    @AfterEach
    void takeTablesAway() throws SQLException {
        try (Connection connection = TestServer.get().owner().getConnection();
                Statement owner = connection.createStatement()) {
            owner.execute("DROP TABLE address_planted, audit_entry_planted");
        }
    }

    private static int migrate() {
        return new Schema(TestServer.get().owner(), TestServer.get().accounts()).migrate();
    }

    @Test
    @DisplayName("データベースは利用側のファイルを読まない。求められても渡さない (SEC-T9)")
    void readsNoFilesOfTheClient() throws SQLException {
        assertFalse(TestServer.get().url().contains("LocalInfile"));
        try (Statement application = database.anotherConnection().createStatement();
                ResultSet row = application.executeQuery("SELECT @@local_infile")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    @Test
    @DisplayName("二度目の移行は何も変えない")
    void migratesOnce() {
        assertEquals(0, migrate());
    }

    @Test
    @DisplayName("アプリケーションは住所を書けるが読めない (SEC-T9)")
    void applicationWritesButNeverReadsAddresses() throws SQLException {
        try (Statement application = database.anotherConnection().createStatement()) {
            application.execute("INSERT INTO address_planted VALUES (1, '桜北市', 0)");
            assertEquals(1, application.executeUpdate("UPDATE address_planted SET town = '桜南市' WHERE id = 1"));
            application.execute("REPLACE INTO address_planted VALUES (1, '桜東市', 0)");
            assertDenied(() -> application.executeQuery("SELECT town FROM address_planted"));
            assertDenied(() -> application.executeQuery("SELECT id FROM address_planted WHERE town LIKE '桜%'"));
        }
        try (Statement address = database.addressConnection().createStatement()) {
            assertTrue(address.executeQuery("SELECT town FROM address_planted").next());
            assertDenied(() -> address.execute("DELETE FROM address_planted"));
            assertDenied(() -> address.executeQuery("SELECT * FROM id_range"));
        }
    }

    @Test
    @DisplayName("監査証跡は追記と参照のみ (SEC-T9)")
    void auditIsInsertOnly() throws SQLException {
        try (Statement application = database.anotherConnection().createStatement()) {
            application.execute("INSERT INTO audit_entry_planted VALUES (1, '閲覧')");
            assertTrue(application
                    .executeQuery("SELECT what FROM audit_entry_planted")
                    .next());
            assertDenied(() -> application.execute("UPDATE audit_entry_planted SET what = ''"));
            assertDenied(() -> application.execute("DELETE FROM audit_entry_planted"));
            assertDenied(() -> application.execute("DROP TABLE audit_entry_planted"));
        }
    }

    @Test
    @DisplayName("アプリケーションは表を変えられない")
    void applicationChangesNoTables() throws SQLException {
        try (Statement application = database.anotherConnection().createStatement()) {
            assertDenied(() -> application.execute("CREATE TABLE another (id INT)"));
            assertDenied(() -> application.executeQuery("SELECT * FROM flyway_schema_history"));
        }
    }

    private static void assertDenied(org.junit.jupiter.api.function.Executable statement) {
        SQLException denied = assertThrows(SQLException.class, statement);
        assertTrue(denied.getMessage().contains("denied"), denied.getMessage());
    }
}
