package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.store.Schema;
import shikaku.testing.Soon;

/** A portal of its own whose database and process are killed as a power failure would, and started again. */
@DisplayName("データベースとサーバーの突然の停止")
class ServerFaultIT {

    private static final DatabaseAccounts ACCOUNTS =
            DatabaseAccounts.of(Map.of("SHIKAKU_DB_USER", "shikaku", "SHIKAKU_DB_PASSWORD", "owner-of-faults"));

    private static Path folder;
    private static int databasePort;
    private static int portalPort;
    private static DatabaseServer database;
    private static PayaraServer portal;

    @BeforeAll
    static void start() {
        databasePort = DatabaseServer.freePort();
        portalPort = DatabaseServer.freePort();
        folder = Folders.fresh("target/fault-" + portalPort);
        startDatabase();
        new Schema(database.dataSource(ACCOUNTS.owner()), ACCOUNTS).migrate();
        startPortal();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.kill();
        }
        if (database != null) {
            database.kill();
        }
        Folders.delete(folder);
    }

    @Test
    @DisplayName("データベースが止まれば準備完了でなくなり、戻れば自分で戻る。落とされたサーバーは起動し直せる")
    void goesAwayAndComesBack() throws Exception {
        assertEquals(200, status("health/ready"));

        database.kill();
        assertTrue(Soon.is(() -> status("health/ready") == 503), "still ready without a database");
        assertEquals(200, status("health/live"));

        startDatabase();
        assertTrue(Soon.is(() -> status("health/ready") == 200), "not ready although the database is back");

        portal.kill();
        assertFalse(portal.isReady());
        startPortal();
        assertEquals(200, status("health/ready"));
    }

    @Test
    @DisplayName("フォントが壊れていれば配備されず、どれがなぜかを記録に一文で残す")
    void doesNotStartWithABrokenFont() throws Exception {
        Path log = Path.of("target/portal-log/fault-font.log");
        PayaraServer.Settings broken =
                settings(DatabaseServer.freePort(), log, Map.of("SHIKAKU_FONTS_MINCHO_MJ", "/nowhere.ttf"));

        assertThrows(StartFailure.class, () -> PayaraServer.start(broken));

        String said = Files.readString(log);
        assertTrue(
                said.contains("The portal does not start, a font or form cannot be used. Font /nowhere.ttf: "), said);
        assertTrue(said.contains("See SHIKAKU_FONTS_MINCHO_MJ"), said);
    }

    private static void startDatabase() {
        database = MariaDb.start(
                Path.of("target/database/mariadb-server"),
                folder.resolve("mariadb"),
                databasePort,
                ACCOUNTS.owner(),
                MariaDb.Care.LASTING);
    }

    private static void startPortal() {
        portal = PayaraServer.start(settings(portalPort, Path.of("target/portal-log/fault.log"), Map.of()));
    }

    private static PayaraServer.Settings settings(int port, Path log, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(ACCOUNTS.environment());
        environment.put("SHIKAKU_DB_URL", database.url());
        environment.put("SHIKAKU_FILES", folder.resolve("files").toString());
        environment.put("SHIKAKU_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.putAll(more);
        Folders.delete(folder.resolve("payara-" + port));
        return new PayaraServer.Settings(
                Path.of("target/ROOT.war"),
                port,
                folder.resolve("payara-" + port),
                log,
                environment,
                List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** @return 0 when nothing answers */
    private static int status(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(portal.address().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
