package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.shared.store.DatabaseAccounts.Account;

@DisplayName("起動できないときの一文（./run）")
class StartFaultIT {

    @TempDir
    Path folder;

    private record Ended(int exit, String said) {}

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "verify"})
    @DisplayName("JDKがない・古い・版がわからない")
    void saysThatAJdkIsMissing(String script) throws Exception {
        List<String> command = List.of("./" + script);
        Ended none = run(command, Map.of("JAVA_HOME", folder.resolve("none").toString()));
        assertSaid(none, "JDK 17 以降が必要です（java と javac が見つかりません）。", "A JDK 17 or newer is needed");

        assertSaid(run(command, Map.of("JAVA_HOME", jdk("11"))), "見つかったのは 11", "found 11");
        assertSaid(run(command, Map.of("JAVA_HOME", jdk("1.8"))), "見つかったのは 1.8", "found 1.8");
        assertSaid(run(command, Map.of("JAVA_HOME", jdk(""))), "見つかったのは 不明", "found an unknown one");
    }

    private String jdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        for (String name : List.of("java", "javac")) {
            program(home.resolve("bin").resolve(name), "echo '    java.specification.version = " + version + "' >&2");
        }
        return home.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"run, 1999, 2000", "verify, 3999, 4000"})
    @DisplayName("作る前に、空き容量が足りないと言う")
    void saysThatTheDiskIsFullBeforeItBuilds(String script, int left, int needed) throws Exception {
        Path empty = Files.createDirectories(folder.resolve("clone/bin")).getParent();
        Files.copy(Path.of(script), empty.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("bin/needs.sh"), empty.resolve("bin/needs.sh"));
        program(folder.resolve("path/df"), "echo head; echo /dev/x 1 1 " + left * 1024 + " 1% /");
        Ended ended = run(
                List.of(empty.resolve(script).toString()),
                Map.of("PATH", folder.resolve("path") + ":" + System.getenv("PATH")));
        assertSaid(
                ended,
                "空き容量が足りません（.、残り " + left + " MB、必要 " + needed + " MB）。",
                "The disk is full: " + left + " MB left");
    }

    private static void program(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    @DisplayName("フォントがない・フォントでない")
    void saysThatAFontIsBroken() throws Exception {
        Ended none = portal(Map.of("SHIKAKU_FONTS_MINCHO_MJ", "/nowhere.ttf"));
        assertSaid(none, "フォントを使えません（Font /nowhere.ttf: ", "A font cannot be used (Font /nowhere.ttf: ");
        Path text = Files.writeString(folder.resolve("text.ttf"), "no font");
        assertSaid(
                portal(Map.of("SHIKAKU_FONTS_GOTHIC", text.toString())), "text.ttf", "check SHIKAKU_FONTS_MINCHO_MJ");
    }

    @Test
    @DisplayName("ポートが使われている・番号でない")
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertSaid(
                    portal(Map.of("SHIKAKU_PORT", port)), "ポート " + port + " は使われています。", "Port " + port + " is taken");
        }
        assertSaid(portal(Map.of("SHIKAKU_PORT", "http")), "ポート番号ではありません。", "is no port number");
    }

    @Test
    @DisplayName("データを置く所に書けない")
    void saysThatItCannotWrite() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertSaid(portal(Map.of("SHIKAKU_DATA", file.resolve("data").toString())), "を作成できません", "Cannot create");
    }

    @Test
    @DisplayName("データベースの住所・利用者・パスワードが違う。パスワードは言わない")
    void saysWhatIsWrongWithTheDatabase() throws Exception {
        Map<String, String> account = Map.of("SHIKAKU_DB_USER", "shikaku", "SHIKAKU_DB_PASSWORD", "very-secret");
        for (String url : List.of("jdbc:postgresql://localhost/shikaku", "localhost:3306", "jdbc:mysql://localhost")) {
            assertSaid(portal(with(account, "SHIKAKU_DB_URL", url)), "の形で指定してください", "must read jdbc:mysql://");
        }
        String nobody = "jdbc:mysql://127.0.0.1:" + DatabaseServer.freePort() + "/shikaku";
        assertSaid(portal(with(account, "SHIKAKU_DB_URL", nobody)), "データベースに接続できません。", "Cannot reach the database");
        assertSaid(
                portal(Map.of("SHIKAKU_DB_URL", nobody, "SHIKAKU_DB_USER", "a b", "SHIKAKU_DB_PASSWORD", "x")),
                "SHIKAKU_DB_USER に使えるのは",
                "SHIKAKU_DB_USER may have");

        try (DatabaseServer database = MariaDb.start(
                Path.of("target/database/mariadb-server"),
                Path.of("target/start-fault").resolve(String.valueOf(DatabaseServer.freePort())),
                DatabaseServer.freePort(),
                new Account("shikaku", "another-one"),
                MariaDb.Care.PASSING)) {
            Ended refused = portal(with(account, "SHIKAKU_DB_URL", database.url()));
            assertSaid(refused, "データベースに接続できません。", "SQLSTATE 28000");
            assertFalse(refused.said().contains("very-secret"), refused.said());
        } finally {
            Folders.delete(Path.of("target/start-fault"));
        }
    }

    @Test
    @DisplayName("準備の途中で落とされても、次は初めから。機械の一時フォルダーには触れない")
    void preparesTheDatabaseInFoldersOfItsOwn() throws Exception {
        Path home = Path.of("target/start-fault-new").resolve(String.valueOf(DatabaseServer.freePort()));
        Path half = Files.createDirectories(home.resolve("mariadb.new/mysql"));
        Files.writeString(half.resolve("db.frm"), "half");
        Path program = home.resolve("server/bin/mariadbd");
        Path ofAnotherServer = Files.createTempFile("#sql-temptable-", ".MAI");
        Account owner = new Account("shikaku", "fresh");
        try (DatabaseServer database = MariaDb.start(
                        home.resolve("server"),
                        home.resolve("mariadb"),
                        DatabaseServer.freePort(),
                        owner,
                        MariaDb.Care.PASSING);
                Connection connection = database.dataSource(owner).getConnection()) {
            assertTrue(connection.isValid(10));
            assertTrue(Files.isExecutable(program));
            assertTrue(Files.exists(ofAnotherServer), "a table of another server was taken away");
            try (Stream<Path> left = Files.list(home)) {
                assertEquals(
                        Set.of(home.resolve("mariadb"), home.resolve("server"), home.resolve("server.lock")),
                        left.collect(Collectors.toSet()));
            }
        } finally {
            Files.deleteIfExists(ofAnotherServer);
            Folders.delete(home.getParent());
        }
    }

    @Test
    @DisplayName("起動役だけが落とされて残ったサーバーは、次の起動で終わる。よその処理には触れない")
    void endsWhatAKilledLauncherLeft() throws Exception {
        Process ours = new ProcessBuilder("sh", "-c", "while :; do read line; done # " + folder).start();
        Path file = folder.resolve("server.pid");
        Leftover.remember(file, ours.pid());
        Leftover.end(file, "/another/folder");
        assertTrue(ours.isAlive());
        Leftover.end(file, folder.toString());
        assertTrue(ours.waitFor(30, TimeUnit.SECONDS));
        Leftover.end(file, folder.toString());
    }

    private Ended portal(Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/test-classes:target/classes:"
                        + Files.readString(Path.of("target/launcher.classpath")).strip(),
                Portal.class.getName());
        return run(
                command,
                environment.containsKey("SHIKAKU_DATA")
                        ? environment
                        : with(
                                environment,
                                "SHIKAKU_DATA",
                                folder.resolve("data").toString()));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static Ended run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SHIKAKU_"));
        builder.environment().put("SHIKAKU_PORT", String.valueOf(DatabaseServer.freePort()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static void assertSaid(Ended ended, String japanese, String english) {
        assertEquals(1, ended.exit(), ended.said());
        assertTrue(ended.said().contains(japanese), ended.said());
        assertTrue(ended.said().contains(english), ended.said());
        assertFalse(ended.said().contains("\tat "), ended.said());
    }
}
