package shikaku.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.Folders;
import shikaku.launcher.MariaDb;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.store.Schema;

/** A database of its own for one benchmark, with durable commits as in production, gone afterwards. */
final class BenchDatabase implements AutoCloseable {

    final DatabaseAccounts accounts =
            DatabaseAccounts.of(Map.of("SHIKAKU_DB_USER", "shikaku", "SHIKAKU_DB_PASSWORD", "owner-of-bench"));
    private final Path folder;
    private final DatabaseServer server;

    BenchDatabase(String name) {
        folder = Folders.fresh("target/bench/" + name);
        server = MariaDb.start(
                Path.of("target/database/mariadb-server"),
                folder.resolve("mariadb"),
                DatabaseServer.freePort(),
                accounts.owner(),
                MariaDb.Care.MEASURED);
        new Schema(server.dataSource(accounts.owner()), accounts).migrate();
        try (Connection application = server.dataSource(accounts.application()).getConnection()) {
            DemoInsurers.create(application);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    String url() {
        String url = server.url();
        return url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true&allowLoadLocalInfile=true";
    }

    @Override
    public void close() {
        server.kill();
        Folders.delete(folder);
    }
}
