package shikaku.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shikaku.access.store.OrganisationRows;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerPolicy.Issue;
import shikaku.insurer.store.PolicyText;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.DemoRoster;
import shikaku.launcher.Folders;
import shikaku.launcher.MariaDb;
import shikaku.launcher.Pause;
import shikaku.launcher.PayaraServer;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.store.Schema;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送の試験台: a database with a roster and a portal that can be killed and started again. Mailings are planned in their tables, as
 * a clerk's act leaves them; the portal's own timer takes them up.
 */
public final class MailingRig implements AutoCloseable {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Path folder;
    private final DatabaseAccounts accounts;
    private final MariaDb.Care care;
    private DatabaseServer database;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> javaOptions;
    private PayaraServer portal;
    private long nextId = 900_000_000_000L;
    private int nextNumber = 1;

    public MailingRig(Path folder, MariaDb.Care care, Map<String, String> settings, List<String> javaOptions) {
        this.folder = Folders.fresh(folder.toString());
        this.javaOptions = javaOptions;
        this.accounts =
                DatabaseAccounts.of(Map.of("SHIKAKU_DB_USER", "shikaku", "SHIKAKU_DB_PASSWORD", "owner-of-rig"));
        this.care = care;
        startDatabase(DatabaseServer.freePort());
        new Schema(database.dataSource(accounts.owner()), accounts).migrate();
        environment.putAll(accounts.environment());
        environment.put("SHIKAKU_DB_URL", database.url());
        environment.put(
                "SHIKAKU_FILES", this.folder.resolve("files").toAbsolutePath().toString());
        environment.put("SHIKAKU_DEMO", "false");
        environment.put("SHIKAKU_DEMO_DATE", DAY.toString());
        environment.putAll(settings);
    }

    private void startDatabase(int port) {
        database = MariaDb.start(
                Path.of("target/database/mariadb-server"), folder.resolve("mariadb"), port, accounts.owner(), care);
    }

    /** The database dies at once and comes back where it was. */
    public void killDatabase() {
        int port = database.port();
        database.kill();
        startDatabase(port);
    }

    /** What a process that works on this rig finds in its environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** Makes stores and services that read this rig's database, each connection on its own. */
    public Maker maker() {
        DataSource application = application();
        return new Maker(Maker.entityManagers(application).createEntityManager(), name -> application);
    }

    /** The three demo insurers with this many people, all of whom are to get a 資格確認書. */
    public void roster(int people) {
        try (Connection application = application().getConnection()) {
            DemoInsurers.create(application);
            // The server's runners look for work organisation by organisation.
            OrganisationRows organisations = new OrganisationRows(application, Instant.EPOCH);
            for (InsurerNumber insurer : List.of(DemoInsurers.CITY, DemoInsurers.SOCIETY, DemoInsurers.ELDERLY)) {
                organisations.add(new OrganisationRows.Office(insurer.digits(), "", insurer, null, "", "", false));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = database.url();
        DemoRoster.fill(url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true", accounts, people, DAY);
        toEverybody(DemoInsurers.CITY, InsurerPolicy.usualFor(shikaku.insurer.rule.InsurerKind.KOKUHO));
        toEverybody(DemoInsurers.SOCIETY, InsurerPolicy.usualFor(shikaku.insurer.rule.InsurerKind.KENPO));
        toEverybody(DemoInsurers.ELDERLY, InsurerPolicy.usualFor(shikaku.insurer.rule.InsurerKind.KOUKI));
    }

    private void toEverybody(InsurerNumber insurer, InsurerPolicy usual) {
        Issue issue = usual.issue();
        InsurerPolicy policy = new InsurerPolicy(
                usual.terms(),
                usual.forms(),
                usual.mail(),
                new Issue(
                        true,
                        issue.statusUnknown(),
                        issue.noUseHistory(),
                        issue.standingApplication(),
                        issue.monthsIntoGrace()));
        run(
                "UPDATE insurer_policy SET choices = ? WHERE insurer_number = ?",
                PolicyText.write(policy),
                insurer.digits());
    }

    public void startPortal() {
        portal = PayaraServer.start(new PayaraServer.Settings(
                Path.of("target/ROOT.war"),
                DatabaseServer.freePort(),
                Folders.fresh(folder.resolve("payara").toString()),
                Path.of("target/portal-log/mailing-rig.log"),
                environment,
                javaOptions));
    }

    public void killPortal() {
        portal.kill();
    }

    public void stopPortal() {
        portal.kill();
        portal = null;
    }

    public long portalPid() {
        return portal.pid();
    }

    public Path files() {
        return folder.resolve("files/mailing");
    }

    /** An ordinary mailing and the officer's, in the state in which a clerk has just asked for the selection. */
    public long plan(InsurerNumber insurer) {
        long ordinary = nextId++;
        insert(insurer, ordinary, null, "ORDINARY");
        insert(insurer, nextId++, ordinary, "OFFICERS");
        nextNumber++;
        return ordinary;
    }

    private void insert(InsurerNumber insurer, long id, Long parent, String series) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        run(
                "INSERT INTO mailing (insurer_number, id, fiscal_year, series, number, parent_id, kind, title, target_on,"
                        + " due_on, state, run, round, data_on, cards_on, planned_by, version, created_at, created_by,"
                        + " changed_at, changed_by) VALUES (?, ?, 8, ?, ?, ?, 'ELIGIBILITY_CERTIFICATE', '試験', ?, ?,"
                        + " 'PLANNED', 'IDLE', 1, ?, ?, 0, 1, ?, 0, ?, 0)",
                insurer.digits(),
                id,
                series,
                nextNumber,
                parent,
                DAY,
                DAY.plusDays(3),
                vintage(insurer, "PEOPLE"),
                vintage(insurer, "CARD"),
                now,
                now);
    }

    private LocalDate vintage(InsurerNumber insurer, String kind) {
        return one(
                LocalDate.class,
                "SELECT MAX(extracted_on) FROM insurer_data_vintage WHERE insurer_number = ? AND kind = ?",
                insurer.digits(),
                kind);
    }

    /** What the clerk's act leaves behind. */
    public void begin(long mailing, String state) {
        run(
                "UPDATE mailing SET state = ?, run = 'RUNNING', stop_reason = NULL, phase_began_at = UTC_TIMESTAMP(6),"
                        + " version = version + 1 WHERE id = ?",
                state,
                mailing);
    }

    /** As if a minute had passed since whoever worked on the mailing died. */
    public void letLeasesRunOut(long mailing) {
        run("UPDATE mail_range SET leased_until = leased_until - INTERVAL 1 MINUTE WHERE mailing_id = ?", mailing);
    }

    public String state(long mailing) {
        return one(String.class, "SELECT CONCAT(state, ' ', run) FROM mailing WHERE id = ?", mailing);
    }

    /** @return whether the mailing reached the state in time */
    public boolean awaitState(long mailing, String state, int seconds) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            String now = state(mailing);
            if (now.equals(state)) {
                return true;
            }
            if (now.endsWith("FAILED")) {
                return false;
            }
            pause(100);
        }
        return false;
    }

    public static void pause(long millis) {
        Pause.millis(millis);
    }

    public long count(String sql, Object... values) {
        return one(Long.class, sql, values);
    }

    public <T> T one(Class<T> type, String sql, Object... values) {
        List<T> found = list(type, sql, values);
        return found.isEmpty() ? null : found.get(0);
    }

    public <T> List<T> list(Class<T> type, String sql, Object... values) {
        try (Connection connection = owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, type));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int run(String sql, Object... values) {
        try (Connection connection = owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private DataSource owner() {
        return database.dataSource(accounts.owner());
    }

    private DataSource application() {
        return database.dataSource(accounts.application());
    }

    @Override
    public void close() {
        if (portal != null) {
            portal.kill();
        }
        database.kill();
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
    }
}
