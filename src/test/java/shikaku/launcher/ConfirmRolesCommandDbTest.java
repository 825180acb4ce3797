package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.TestDatabase;

@DisplayName("bin/confirm-roles: 確認できる人のいない所属の役割")
class ConfirmRolesCommandDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @DisplayName("SEC-A8: 本人のログインのあとで一度だけ有効になり、監査に操作者と職員が残る")
    void confirmsOnceAfterTheClerksOwnLogin() {
        JdbcTransactions transactions = OneTransaction.transactions(database.connection());
        new AddOrganisationCommand(transactions, out())
                .run(
                        AddOrganisationCommand.read("みほん健康保険組合", "admin01", "見本 守", "--insurer", "06980015")
                                .orElseThrow(),
                        "運用");
        database.execute("update clerk set waiting_roles = 'AUDITOR PROTECTION_OFFICER', waiting_by = id,"
                + " waiting_since = now(6), waiting_reason = '異動', unsettled_until = now(6)");

        assertFalse(run("みほん健康保険組合", "admin01"), "before the clerk has come in");
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("本人のログインがまだ済んでいません"));
        assertFalse(run("別の組合", "admin01"));
        assertEquals("SYSTEM_ADMIN", roles());

        database.execute("update clerk set password_must_change = 0, device_confirmed_at = now(6)");
        database.execute("update clerk set disabled_at = now(6)");
        assertFalse(run("みほん健康保険組合", "admin01"), "a blocked clerk gets nothing to come back to");
        database.execute("update clerk set disabled_at = null");
        assertTrue(run("みほん健康保険組合", "admin01"));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("役割を確認しました（支援措置担当、監査）")
                || said.toString(StandardCharsets.UTF_8).contains("役割を確認しました（監査、支援措置担当）"));
        assertEquals("AUDITOR PROTECTION_OFFICER SYSTEM_ADMIN", roles());
        assertEquals(
                0L,
                ((Number) database.single("select count(*) from clerk where coalesce(waiting_roles, waiting_by,"
                                + " waiting_since, waiting_reason, unsettled_until) is not null"))
                        .longValue());
        assertFalse(run("みほん健康保険組合", "admin01"), "nothing waits any more");
        Object[] entry = (Object[]) database.single("select act, outcome, actor_name, insurer_number, reason from"
                + " audit_entry where act like '役割を確認%'");
        assertEquals(
                List.of("役割を確認する（コマンド）", "DONE", "運用", "06980015"),
                List.of(entry).subList(0, 4));
        assertTrue(entry[4].toString().endsWith("AUDITOR PROTECTION_OFFICER"), entry[4].toString());
    }

    private String roles() {
        return (String) database.single("select group_concat(role order by role separator ' ') from clerk_role");
    }

    private boolean run(String organisation, String loginName) {
        return new ConfirmRolesCommand(OneTransaction.transactions(database.connection()), out())
                .run(organisation, loginName, "運用");
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
