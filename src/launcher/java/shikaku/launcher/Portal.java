package shikaku.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import shikaku.print.font.BrokenFont;
import shikaku.print.font.FontChain;
import shikaku.print.font.FontReport;
import shikaku.print.font.TrueTypeFont;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.store.DatabaseAccounts.Account;
import shikaku.shared.store.Schema;

/** 起動: what {@code ./run} does. Starts database and portal, says where they are, and stops both in order. */
public final class Portal {

    private static final long NEEDED_BYTES = 1_500_000_000L;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Path data = Path.of(System.getenv().getOrDefault("SHIKAKU_DATA", "data"));
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private DatabaseServer database;
    private PayaraServer payara;
    private boolean stopping;

    public static void main(String[] arguments) {
        Portal portal = new Portal();
        Runtime.getRuntime().addShutdownHook(new Thread(portal::stop, "stop"));
        try {
            portal.start(Arguments.of(arguments));
            int exit = portal.payara.await();
            if (!portal.stopping) {
                OUT.println("サーバーが止まりました。 The server stopped by itself (exit " + exit + ").");
                System.exit(1);
            }
        } catch (StartFailure e) {
            OUT.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What may stand after {@code ./run}. */
    record Arguments(int people, boolean asked) {

        static Arguments of(String... arguments) {
            int people = 12_000;
            boolean asked = false;
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].equals("--people")
                        && i + 1 < arguments.length
                        && arguments[i + 1].matches("[0-9]{1,7}")) {
                    people = Integer.parseInt(arguments[++i]);
                    asked = true;
                } else {
                    throw new StartFailure("使い方: ./run [--people 人数]", "Usage: ./run [--people N]");
                }
            }
            return new Arguments(people, asked);
        }

        /** What to say when a number of people was asked for that nothing is made of; empty when something is. */
        Optional<String> ignored(boolean demo, boolean made) {
            if (!asked || (demo && !made)) {
                return Optional.empty();
            }
            return Optional.of(
                    demo
                            ? "--people " + people
                                    + " は無視しました。見本の名簿はもうあります（作り直すときは data を別の場所に移してください）。 Ignored: the demo"
                                    + " roster is there already; move the folder data away to make another one"
                            : "--people " + people + " は無視しました。見本の環境ではありません。 Ignored: this is no demo");
        }
    }

    private void start(Arguments arguments) {
        DatabaseServer.createFolder(data);
        Leftover.end(data.resolve("portal.pid"), data.resolve("payara").toString());
        int port = port();
        requireSpace(data, data.toFile().getUsableSpace());
        requireFonts();
        boolean embedded = !environment.containsKey("SHIKAKU_DB_URL");
        boolean empty = embedded && !Files.exists(data.resolve("mariadb"));
        if (embedded) {
            startDatabase();
        }
        DatabaseAccounts accounts = completeEnvironment();
        requireDatabase(accounts);
        OUT.println("データベースを移行しています… Migrating the database");
        DataSource owner = DatabaseServer.dataSource(environment.get("SHIKAKU_DB_URL"), accounts.owner());
        int applied = migrate(new Schema(owner, accounts));
        OUT.println("  " + applied + " 件 migrations applied");
        boolean demo = isDemo(environment, embedded, empty, Files.exists(data.resolve("demo")));
        environment.put("SHIKAKU_DEMO", String.valueOf(demo));
        boolean made = isReady(data.resolve("demo"));
        arguments.ignored(demo, made).ifPresent(OUT::println);
        List<DemoLogin> logins = demo ? demo(accounts, arguments.people()) : List.of();
        OUT.println("ポータルを起動しています… Starting the portal");
        payara = PayaraServer.start(new PayaraServer.Settings(
                Path.of("target/ROOT.war"),
                port,
                fresh(data.resolve("payara")),
                data.resolve("log/portal.log"),
                environment,
                List.of(environment
                        .getOrDefault("SHIKAKU_JAVA_OPTIONS", "-Xmx1g")
                        .split(" +"))));
        Leftover.remember(data.resolve("portal.pid"), payara.pid());
        if (demo && !made) {
            leaveWork(accounts, logins);
        }
        OUT.println();
        OUT.println("資格確認書ポータル  http://localhost:" + port + "/");
        if (!logins.isEmpty()) {
            OUT.println("体験用の利用者（所属　利用者名　パスワード　役割）。 Demo logins:");
            logins.forEach(login -> OUT.println("  " + login.line()));
        }
        OUT.println("停止は Ctrl-C。 Stop with Ctrl-C. Log: " + data.resolve("log/portal.log"));
    }

    private int migrate(Schema schema) {
        try {
            return schema.migrate();
        } catch (FlywayException | IllegalStateException e) {
            throw new StartFailure(
                    "データベースを移行できませんでした: " + e.getMessage(), "The database could not be migrated: " + e.getMessage(), e);
        }
    }

    /**
     * A demo begins on an empty embedded database, or where it is asked for; what began as a demo stays one.
     *
     * @param begun whether the data folder says that its database is a demo's
     */
    static boolean isDemo(Map<String, String> environment, boolean embedded, boolean empty, boolean begun) {
        String asked = environment.getOrDefault("SHIKAKU_DEMO", "");
        return asked.equals("true") || (embedded && !asked.equals("false") && (empty || begun));
    }

    private List<DemoLogin> demo(DatabaseAccounts accounts, int people) {
        String url = environment.get("SHIKAKU_DB_URL");
        String day = environment.computeIfAbsent("SHIKAKU_DEMO_DATE", name -> Demo.FIRST_DAY);
        List<DemoLogin> logins = Demo.organisations(url, accounts, new Secrets(data).bytes("demo-seed"));
        Path mark = data.resolve("demo");
        try {
            if (!Files.exists(mark)) {
                Files.writeString(mark, "");
            }
            if (!isReady(mark)) {
                OUT.println("見本の名簿 " + people + " 人を作っています… Making a demo roster of " + people + " people");
                Demo.people(url, accounts, people, LocalDate.parse(day));
                Files.writeString(mark, "ready");
            }
        } catch (IOException e) {
            throw new StartFailure(mark + " を読み書きできません。", "Cannot read or write " + mark + ".", e);
        }
        return logins;
    }

    /** A demo without it is as good for everything else. */
    private void leaveWork(DatabaseAccounts accounts, List<DemoLogin> logins) {
        try {
            new DemoWork(payara.address(), LocalDate.parse(environment.get("SHIKAKU_DEMO_DATE")))
                    .leave(
                            JdbcTransactions.to(environment.get("SHIKAKU_DB_URL"), accounts.application()),
                            logins,
                            data);
        } catch (IOException | RuntimeException e) {
            OUT.println("見本の処理待ちを用意できませんでした。 The demo's waiting work could not be made: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The demo's roster was made to its end. */
    private static boolean isReady(Path mark) {
        try {
            return Files.exists(mark) && Files.readString(mark).equals("ready");
        } catch (IOException e) {
            throw new StartFailure(mark + " を読み書きできません。", "Cannot read or write " + mark + ".", e);
        }
    }

    private int port() {
        String asked = environment.getOrDefault("SHIKAKU_PORT", "8080");
        if (!asked.matches("[0-9]{1,5}") || Integer.parseInt(asked) > 65_535) {
            throw new StartFailure(
                    "SHIKAKU_PORT の " + asked + " はポート番号ではありません。", "SHIKAKU_PORT " + asked + " is no port number.");
        }
        int port = Integer.parseInt(asked);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure(
                    "ポート " + port + " は使われています。SHIKAKU_PORT で別の番号を指定してください。",
                    "Port " + port + " is taken; choose another one with SHIKAKU_PORT.",
                    e);
        }
    }

    /** Says what is wrong with the address or the account before anything is tried with it; never the password. */
    private void requireDatabase(DatabaseAccounts accounts) {
        String url = environment.get("SHIKAKU_DB_URL");
        if (!url.matches("jdbc:mysql://[^/?]+/[A-Za-z0-9_]+(\\?.*)?")) {
            throw new StartFailure(
                    "SHIKAKU_DB_URL は jdbc:mysql://ホスト:ポート/スキーマ の形で指定してください（MariaDB も同じ形です）。",
                    "SHIKAKU_DB_URL must read jdbc:mysql://host:port/schema, for MariaDB too.");
        }
        try (Connection connection =
                DatabaseServer.dataSource(url, accounts.owner()).getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new StartFailure(
                    "データベースに接続できません。SHIKAKU_DB_URL・SHIKAKU_DB_USER・SHIKAKU_DB_PASSWORD を確かめてください（SQLSTATE "
                            + e.getSQLState() + "）。",
                    "Cannot reach the database; check SHIKAKU_DB_URL, SHIKAKU_DB_USER and SHIKAKU_DB_PASSWORD (SQLSTATE "
                            + e.getSQLState() + ").",
                    e);
        }
    }

    /** A font that cannot be used would stop the portal's deployment; here it is said in one sentence. */
    private void requireFonts() {
        try {
            boolean complete = FontChain.configured(environment).all().stream()
                    .map(TrueTypeFont::report)
                    .anyMatch(FontReport::isIpamj);
            OUT.println(
                    complete
                            ? "氏名のフォント: IPAmj明朝、BIZ UD明朝  Fonts for names: IPAmj Mincho, BIZ UDMincho"
                            : "氏名のフォント: BIZ UD明朝のみ（IPAmj明朝がないので、𠮷 などのある氏名は印刷せずに保留します）  Fonts for names: BIZ UDMincho only");
        } catch (BrokenFont e) {
            throw new StartFailure(
                    "フォントを使えません（" + e.getMessage()
                            + "）。SHIKAKU_FONTS_MINCHO_MJ・SHIKAKU_FONTS_GOTHIC・SHIKAKU_FONTS_GOTHIC_BOLD を確かめてください。",
                    "A font cannot be used (" + e.getMessage()
                            + "); check SHIKAKU_FONTS_MINCHO_MJ, SHIKAKU_FONTS_GOTHIC and SHIKAKU_FONTS_GOTHIC_BOLD.",
                    e);
        }
    }

    static void requireSpace(Path data, long usable) {
        if (usable < NEEDED_BYTES) {
            throw new StartFailure(
                    "空き容量が足りません（" + data + "、残り " + usable / 1_000_000 + " MB、必要 1500 MB）。",
                    "The disk is full: " + usable / 1_000_000 + " MB left in " + data + ", 1500 MB needed.");
        }
    }

    private void startDatabase() {
        OUT.println("データベースを起動しています… Starting the embedded database in " + data.resolve("mariadb"));
        Account owner = new Account("shikaku", new Secrets(data).text("owner-password"));
        int port = Integer.parseInt(environment.getOrDefault("SHIKAKU_DB_PORT", "0"));
        database = MariaDb.start(
                data.resolve("mariadb-server"),
                data.resolve("mariadb"),
                port == 0 ? DatabaseServer.freePort() : port,
                owner,
                MariaDb.Care.LASTING);
        environment.put("SHIKAKU_DB_URL", database.url());
        environment.put("SHIKAKU_DB_USER", owner.name());
        environment.put("SHIKAKU_DB_PASSWORD", owner.password());
    }

    /** Gives the portal the address of the database with our session settings, the three accounts and its folder for files. */
    private DatabaseAccounts completeEnvironment() {
        String url = environment.get("SHIKAKU_DB_URL");
        if (!url.contains("sessionVariables=")) {
            environment.put("SHIKAKU_DB_URL", url + (url.contains("?") ? "&" : "?") + DatabaseServer.SESSION);
        }
        DatabaseAccounts accounts = accounts();
        environment.putAll(accounts.environment());
        environment.putAll(key(environment, data));
        environment.putIfAbsent(
                "SHIKAKU_FILES", data.resolve("files").toAbsolutePath().toString());
        DatabaseServer.createFolder(Path.of(environment.get("SHIKAKU_FILES")));
        return accounts;
    }

    private DatabaseAccounts accounts() {
        try {
            return DatabaseAccounts.of(environment);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "SHIKAKU_DB_USER に使えるのは英数字と _ で32文字までです。",
                    "SHIKAKU_DB_USER may have letters, digits and _ only, up to 32.",
                    e);
        } catch (IllegalStateException e) {
            throw new StartFailure("データベースのパスワードを設定してください（SHIKAKU_DB_PASSWORD）。", e.getMessage() + ".", e);
        }
    }

    /** The key for secrets at rest: of the environment, else one that belongs to the data folder and is made at the first start. */
    static Map<String, String> key(Map<String, String> environment, Path data) {
        String given = environment.getOrDefault("SHIKAKU_KEY", "");
        return Map.of("SHIKAKU_KEY", given.isBlank() ? new Secrets(data).text("key") : given);
    }

    private static Path fresh(Path folder) {
        try (var files = Files.exists(folder) ? Files.walk(folder) : java.util.stream.Stream.<Path>empty()) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure(folder + " を空にできません。", "Cannot empty " + folder + ".", e);
        }
    }

    private synchronized void stop() {
        stopping = true;
        if (payara != null) {
            OUT.println("停止しています… Stopping");
            payara.close();
        }
        if (database != null) {
            database.close();
        }
        if (payara != null || database != null) {
            OUT.println("停止しました。 Stopped.");
        }
    }
}
