package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.access.service.AddOrganisation.Added;
import shikaku.access.service.PasswordHash;
import shikaku.testing.TestDatabase;

@DisplayName("bin/add-organisation: 所属と最初のシステム管理者")
class AddOrganisationCommandDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @DisplayName("SEC-A8: 初期パスワードは1回だけ表示され、ハッシュだけが残る。監査に操作者が残る")
    void addsAnOrganisationWithItsAdministrator() {
        Added added = run("みほん健康保険組合", "admin01", "見本 守", "--section", "システム係", "--insurer", "06980015")
                .orElseThrow();

        assertTrue(said.toString(StandardCharsets.UTF_8).contains(added.firstPassword()));
        Object[] clerk = row("select c.password_hash, c.password_must_change, c.password_ends_at, c.demo, r.role,"
                + " o.name, o.section, o.insurer_number, o.active, o.demo from clerk c"
                + " join clerk_role r on r.clerk_id = c.id join organisation o on o.id = c.organisation_id"
                + " where c.login_name = 'admin01'");
        assertTrue(PasswordHash.matches(added.firstPassword(), (String) clerk[0]));
        assertEquals(
                List.of("true", "false", "SYSTEM_ADMIN", "みほん健康保険組合", "システム係", "06980015", "true", "false"),
                List.of(1, 3, 4, 5, 6, 7, 8, 9).stream()
                        .map(i -> String.valueOf(clerk[i]))
                        .toList());
        assertFalse(clerk[2] == null);
        Object[] audit = row("select act, outcome, actor_name, insurer_number, organisation_id from audit_entry");
        assertEquals(
                "所属を加える（コマンド） DONE 運用 06980015 " + added.organisationId(),
                audit[0] + " " + audit[1] + " " + audit[2] + " " + audit[3] + " " + audit[4]);
    }

    @Test
    @DisplayName("同じ名前・番号の所属、決まりに合わない利用者IDは断り、何も残さない")
    void refusesWhatIsThere() {
        assertTrue(run("みほん市", "admin01", "見本 守", "--municipality", "981010").isPresent());
        assertTrue(run("みほん市", "admin02", "見本 守").isEmpty());
        assertTrue(run("別の市", "admin02", "見本 守", "--municipality", "981010").isEmpty());
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("すでに登録されています"));
        assertTrue(run("別の市", "Admin 02", "見本 守").isEmpty());
        assertEquals(1L, ((Number) row("select count(*), 0 from organisation")[0]).longValue());
        assertEquals(1L, ((Number) row("select count(*), 0 from clerk")[0]).longValue());
    }

    @ParameterizedTest
    @DisplayName("形の違う指定は使い方を示すだけ")
    @ValueSource(
            strings = {
                "みほん市 admin01",
                "みほん市 admin01 見本守 --insurer",
                "みほん市 admin01 見本守 --insurer 06980014",
                "みほん市 admin01 見本守 --municipality 1",
                "みほん市 admin01 見本守 --name x",
                "みほん市 admin01 --section 課",
                "みほん市 admin01 見本守 --section a --section b"
            })
    void isNoCommand(String line) {
        assertEquals(Optional.empty(), AddOrganisationCommand.read(line.split(" ")));
    }

    private Optional<Added> run(String... arguments) {
        return new AddOrganisationCommand(
                        new JdbcTransactions(inThisTest(database.connection())),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(AddOrganisationCommand.read(arguments).orElseThrow(), "運用");
    }

    private Object[] row(String sql) {
        return (Object[])
                database.entityManager().createNativeQuery(sql).getResultList().get(0);
    }

    /** The command's transactions are part of this test's; a refused one has written nothing yet. */
    private static DataSource inThisTest(Connection connection) {
        Set<String> kept = Set.of("close", "commit", "rollback", "setAutoCommit");
        Connection lasting = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, call, with) -> {
                    if (kept.contains(call.getName())) {
                        return null;
                    }
                    try {
                        return call.invoke(connection, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (p, c, w) -> lasting);
    }
}
