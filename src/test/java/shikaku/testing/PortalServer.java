package shikaku.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.Demo;
import shikaku.launcher.Folders;
import shikaku.launcher.PayaraServer;

/**
 * テスト用サーバー: the one Payara Micro of a test process, started at first use on the database of {@link TestServer}, stopped at the
 * end of the process.
 */
public final class PortalServer {

    /** Passwords and keys of tests are the same in every run. */
    private static final byte[] SEED = "only for tests, only for tests!!".getBytes(StandardCharsets.US_ASCII);

    private static PortalServer started;

    private final PayaraServer payara;

    private PortalServer(PayaraServer payara) {
        this.payara = payara;
    }

    /** The server with the WAR that Maven built. */
    public static PortalServer get() {
        return get(Path.of("target/ROOT.war"));
    }

    /** The running server; a WAR given later than the first one is not looked at. */
    static synchronized PortalServer get(Path war) {
        if (started == null) {
            started = start(war);
        }
        return started;
    }

    private static PortalServer start(Path war) {
        TestServer database = TestServer.get();
        int port = DatabaseServer.freePort();
        Path folder = Folders.fresh("target/portal-" + port);
        Map<String, String> environment = new HashMap<>(database.accounts().environment());
        environment.put("SHIKAKU_DB_URL", database.url());
        environment.put("SHIKAKU_FILES", folder.resolve("files").toString());
        environment.put("SHIKAKU_DEMO", "true");
        environment.put("SHIKAKU_DEMO_DATE", Demo.FIRST_DAY);
        environment.put("SHIKAKU_KEY", Base64.getEncoder().encodeToString(SEED));
        Demo.organisations(database.url(), database.accounts(), SEED);
        int people = Integer.getInteger("shikaku.people", 0);
        if (people > 0) {
            Demo.people(database.url(), database.accounts(), people, LocalDate.parse(Demo.FIRST_DAY));
        }
        PayaraServer payara = PayaraServer.start(new PayaraServer.Settings(
                war,
                port,
                folder.resolve("payara"),
                Path.of("target/portal-log/" + System.getProperty("shikaku.suite", "portal") + ".log"),
                environment,
                people > 0
                        // Dozens of logins pay for the full compiler: a password is four times as quick with it.
                        ? List.of("-Xmx768m", "-XX:+UseSerialGC")
                        : List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            payara.kill();
            Folders.delete(folder);
        }));
        return new PortalServer(payara);
    }

    /** Ends with a slash. */
    public URI address() {
        return payara.address();
    }
}
