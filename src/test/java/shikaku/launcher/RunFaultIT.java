package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.shared.store.DatabaseAccounts.Account;

/** What {@code ./run} does, from its first line to its last, on databases of its own. */
@DisplayName("起動から停止まで（./run）")
class RunFaultIT {

    private static final String READY = "停止は Ctrl-C。";
    private static final String LOGINS = "Demo logins:";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern CITY = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>桜北市");

    private final int port = DatabaseServer.freePort();
    private final int databasePort = DatabaseServer.freePort();
    private final List<Started> started = new ArrayList<>();
    private Path folder;

    /** A running portal and what it printed until it was ready. */
    private record Started(Process process, BufferedReader out, List<String> lines) {

        /** The lines with a login: organisation, name, password, roles. */
        List<String> logins() {
            return lines.stream().noneMatch(line -> line.endsWith(LOGINS))
                    ? List.of()
                    : lines.stream()
                            .dropWhile(line -> !line.endsWith(LOGINS))
                            .skip(1)
                            .takeWhile(line -> !line.startsWith(READY))
                            .toList();
        }
    }

    @BeforeEach
    void folder() {
        folder = Folders.fresh("target/run-" + port);
    }

    @AfterEach
    void clear() {
        for (Started portal : started) {
            portal.process().descendants().forEach(ProcessHandle::destroyForcibly);
            portal.process().destroyForcibly();
        }
        Folders.delete(folder);
    }

    @Test
    @DisplayName("見本を作って住所と利用者を示し、SIGTERM で順に止まり、二度目は同じデータと同じパスワードで始まる")
    void servesADemoAndKeepsIt() throws Exception {
        Started first = start(Map.of("SHIKAKU_DB_PORT", String.valueOf(databasePort)), "--people", "200");
        assertTrue(first.lines().contains("資格確認書ポータル  http://localhost:" + port + "/"), first.lines()::toString);
        assertTrue(first.lines().stream().anyMatch(line -> line.contains("見本の名簿 200 人")), first.lines()::toString);
        assertTrue(first.logins().size() >= 10, first.lines()::toString);
        assertLogsIn(clerk(first));
        List<String> data = data();
        assertEquals("200", data.get(0));
        assertEquals(
                "1 1 1",
                text(
                        new Account("shikaku", secret("owner-password")),
                        "select concat_ws(' ', (select count(*) from roster_import where state = 'REFUSED'), (select"
                                + " count(*) from mailing where series = 'ORDINARY' and state = 'PLANNED'), (select"
                                + " count(*) from desk_handover where taken_at is null) = (select count(*) > 0 from"
                                + " non_disclosure_flag where insurer_number = '00980011' and not_disclosed = 1))"),
                "what the clerks of the demo left for today: " + first.lines());
        stop(first);

        Started second = start(Map.of("SHIKAKU_DB_PORT", String.valueOf(databasePort)));
        assertEquals(first.logins(), second.logins());
        assertFalse(second.lines().stream().anyMatch(line -> line.contains("見本の名簿")), second.lines()::toString);
        assertEquals(data, data());
        assertLogsIn(clerk(first));
        String log = Files.readString(folder.resolve("data/mariadb/server.log"));
        assertFalse(log.contains("Starting crash recovery"), log);
        stop(second);
    }

    @Test
    @DisplayName("外のデータベースには見本を作らず、止めるときもそのままにする")
    void makesNoDemoOnADatabaseOfYours() throws Exception {
        Account owner = new Account("shikaku", "owner-of-yours");
        try (DatabaseServer yours = MariaDb.start(
                Path.of("target/database/mariadb-server"),
                folder.resolve("yours"),
                databasePort,
                owner,
                MariaDb.Care.PASSING)) {
            Started portal = start(Map.of(
                    "SHIKAKU_DB_URL",
                    "jdbc:mysql://127.0.0.1:" + yours.port() + "/shikaku?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                    "SHIKAKU_DB_USER",
                    owner.name(),
                    "SHIKAKU_DB_PASSWORD",
                    owner.password()));
            assertEquals(List.of(), portal.logins());
            assertFalse(Files.exists(folder.resolve("data/mariadb")));
            assertEquals(
                    "0 0 0",
                    text(
                            owner,
                            "select concat_ws(' ', (select count(*) from clerk),"
                                    + " (select count(*) from organisation), (select count(*) from insured_person))"));
            takesRostersByCommand(owner, yours);
            stop(portal);
            assertEquals("1", text(owner, "select 1"));
        }
    }

    /** 0: taken over, 2: refused, 1: something else; in the audit stands whose process it was, whatever USER says. */
    private void takesRostersByCommand(Account owner, DatabaseServer yours) throws Exception {
        try (Connection connection = yours.dataSource(owner).getConnection()) {
            DemoInsurers.create(connection);
        }
        String roster =
                """
                抽出日,保険者番号,記号,番号,枝番,世帯番号,続柄,氏名,生年月日,性別,資格取得日
                20250401,980011,桜北,1187226,01,S1,世帯主,見本 太郎,S50.1.2,1,20080401
                """;
        Map<String, String> account = Map.of(
                "SHIKAKU_DB_URL",
                yours.url(),
                "SHIKAKU_DB_USER",
                owner.name(),
                "SHIKAKU_DB_PASSWORD",
                owner.password(),
                "USER",
                "別の人");
        String sound = Files.writeString(folder.resolve("sound.csv"), roster).toString();
        String faulty = Files.writeString(folder.resolve("faulty.csv"), roster.replace("S50.1.2", "S50.13.2"))
                .toString();

        assertEquals(1, importRoster(account, "980011"));
        assertEquals(1, importRoster(account, "980012", sound));
        assertEquals(1, importRoster(Map.of(), "980011", sound));
        assertEquals(
                1, importRoster(account, "980011", folder.resolve("nowhere.csv").toString()));
        assertEquals(2, importRoster(account, "980011", faulty));
        assertEquals(0, importRoster(account, "980011", sound));
        assertEquals("1", text(owner, "select count(*) from insured_person"));
        assertEquals(
                System.getProperty("user.name"),
                text(
                        owner,
                        "select group_concat(distinct actor_name) from audit_entry where insurer_number = '00980011'"));
    }

    private int importRoster(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bin/import-roster"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SHIKAKU_"));
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private Started start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-cp",
                "target/test-classes:target/classes:"
                        + Files.readString(Path.of("target/launcher.classpath")).strip(),
                Portal.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SHIKAKU_"));
        builder.environment().put("SHIKAKU_PORT", String.valueOf(port));
        builder.environment().put("SHIKAKU_DATA", folder.resolve("data").toString());
        builder.environment().put("SHIKAKU_JAVA_OPTIONS", "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        builder.environment().put("SHIKAKU_DB_MEMORY", "128M");
        builder.environment().putAll(environment);
        Process process = builder.start();
        Started portal = new Started(process, process.inputReader(StandardCharsets.UTF_8), new ArrayList<>());
        started.add(portal);
        String line;
        while ((line = portal.out().readLine()) != null) {
            portal.lines().add(line.strip());
            if (line.startsWith(READY)) {
                return portal;
            }
        }
        throw new AssertionError("it ended: " + portal.lines());
    }

    /** Ends it as a service manager does, and looks that server and database are gone and said so. */
    private void stop(Started portal) throws Exception {
        List<ProcessHandle> children = portal.process().descendants().toList();
        assertFalse(children.isEmpty());
        // Process.destroy() would close its output, too.
        portal.process().toHandle().destroy();
        assertTrue(portal.process().waitFor(120, TimeUnit.SECONDS), "still there two minutes after SIGTERM");
        assertEquals(143, portal.process().exitValue());
        assertEquals(
                "停止しています… Stopping / 停止しました。 Stopped.",
                portal.out().lines().map(String::strip).collect(Collectors.joining(" / ")));
        assertEquals(List.of(), children.stream().filter(ProcessHandle::isAlive).toList());
        String log = Files.readString(folder.resolve("data/log/portal.log"));
        assertFalse(log.contains("Communications link failure"), "the database went away before the server");
        Path database = folder.resolve("data/mariadb/server.log");
        if (Files.exists(database)) {
            assertTrue(Files.readString(database).stripTrailing().endsWith("Shutdown complete"), "no clean end");
        }
    }

    /** User name and password of the first line of the city's. */
    private static String[] clerk(Started portal) {
        return portal.logins().stream()
                .filter(line -> line.startsWith("桜北市"))
                .findFirst()
                .orElseThrow()
                .split("　");
    }

    private void assertLogsIn(String[] login) throws Exception {
        HttpClient visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        URI page = URI.create("http://127.0.0.1:" + port + "/access/login.xhtml");
        String form = send(visitor, HttpRequest.newBuilder(page).build()).body();
        Map<String, String> fields = new TreeMap<>();
        HIDDEN.matcher(form).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        Matcher city = CITY.matcher(form);
        assertTrue(city.find(), form);
        fields.putAll(Map.of("organisation", city.group(1), "loginName", login[1], "password", login[2], "login", ""));
        HttpResponse<String> home = send(
                visitor,
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build());
        assertEquals(200, home.statusCode());
        assertFalse(home.uri().getPath().startsWith("/access/"), home.uri() + " " + home.body());
        assertTrue(home.body().contains("桜北市"), home.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient visitor, HttpRequest request) throws Exception {
        return visitor.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** People, their documents and the clerks with their passwords. */
    private List<String> data() {
        Account owner = new Account("shikaku", secret("owner-password"));
        return List.of(
                text(owner, "select count(*) from insured_person"),
                text(owner, "select group_concat(id order by id) from insured_person"),
                text(owner, "select count(*) from eligibility_certificate"),
                text(owner, "select sha2(group_concat(id, password_hash order by id), 256) from clerk"));
    }

    private String secret(String name) {
        try {
            return Files.readString(folder.resolve("data").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Account owner, String sql) {
        String url =
                "jdbc:mysql://127.0.0.1:" + databasePort + "/shikaku?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        try (Connection connection = DatabaseServer.dataSource(url, owner).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
