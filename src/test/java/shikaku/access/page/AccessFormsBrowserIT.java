package shikaku.access.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.Logins;
import shikaku.testing.TestServer;

@DisplayName("送信の事故：期限切れ、古い画面、二度押し、戻る、二つのタブ")
class AccessFormsBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("SEC-S7: 期限が過ぎてから送った入力は残り、入り直した同じ人に差し出される。何も実行されない")
    void keepsWhatWasTypedWhenTheSessionEnded() throws SQLException {
        browser.logIn(Logins.KENPO, "kanri01");
        Page page = browser.open("mailing/plan.xhtml");
        long before = count("SELECT COUNT(*) FROM mailing");
        page.locator("#title").fill("期限を過ぎて送った発送");
        endSessionsOf("kanri01");
        // A poll of the open page learns of the end before the clerk presses the button.
        assertEquals(401, page.request().get("api/session").status());
        page.locator("#plan").click();
        assertThat(page.locator("h1")).hasText("ログインの期限が過ぎました");
        page.locator("#again").click();
        page.locator("#password").fill(Logins.of(Logins.KENPO, "kanri01").password());
        page.locator("#login").click();
        page.waitForURL("**/mailing/plan.xhtml");
        page.getByText("下書きから続ける").click();
        assertThat(page.locator("#title")).hasValue("期限を過ぎて送った発送");
        browser.screenshot("access-draft");
        assertEquals(before, count("SELECT COUNT(*) FROM mailing"));

        Page other = browser.newVisitor();
        browser.logIn(other, Logins.KENPO, "hogo01");
        assertEquals(
                204, other.request().get("api/draft?page=/mailing/plan.xhtml").status());
    }

    @Test
    @DisplayName("二度押しと、戻って送り直しは、一度だけ実行される")
    void doesTheSameFormOnce() throws SQLException {
        Page page = administrator();
        page.navigate("access/add.xhtml");
        fill(page, "nidooshi");
        page.locator("#add").dblclick();
        assertThat(page.locator("#firstPassword, .msg").first()).isVisible();
        Browser.settle(page);
        assertEquals(1, count("SELECT COUNT(*) FROM clerk WHERE login_name = 'nidooshi'"));

        page.navigate("access/add.xhtml");
        fill(page, "modoru");
        page.locator("#add").click();
        assertThat(page.locator("#firstPassword")).isVisible();
        page.navigate("access/clerks.xhtml");
        page.goBack();
        Browser.settle(page);
        assertThat(page.locator("#firstPassword")).hasCount(0);
        assertEquals(1, count("SELECT COUNT(*) FROM clerk WHERE login_name = 'modoru'"));
    }

    @Test
    @DisplayName("二つのタブ：先に変えた方が残り、後からの送信は断られて、いまの状態が見える")
    void theSecondTabDoesNotOverwriteTheFirst() {
        Page page = administrator();
        page.navigate("access/clerks.xhtml");
        String clerk = page.locator("#clerks tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("tanto02"))
                .locator("a")
                .getAttribute("href");
        Page second = page.context().newPage();
        page.navigate(clerk);
        second.navigate(clerk);
        page.locator("#reason").fill("一つ目のタブ");
        page.getByLabel("監査").check();
        page.locator("#assign").click();
        assertThat(page.locator(".msg.ok")).containsText("役割を変えました");
        second.locator("#reason").fill("二つ目のタブ");
        second.getByLabel("保険者管理者").check();
        second.locator("#assign").click();
        assertThat(second.locator(".msg.ng")).isVisible();
        second.navigate(clerk);
        assertThat(second.getByLabel("監査")).isChecked();
        assertThat(second.getByLabel("保険者管理者")).not().isChecked();
    }

    @Test
    @DisplayName("古い画面からの送信は、実行されず、開き直す案内になる")
    void aStalePageIsOpenedAnew() throws SQLException {
        Page page = administrator();
        page.navigate("access/add.xhtml");
        fill(page, "furui");
        page.evaluate("() => document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                + ".forEach(field => { field.value = '-1:-1'; })");
        page.locator("#add").click();
        assertThat(page.locator("h1")).hasText("画面の有効期限が切れました");
        assertEquals(0, count("SELECT COUNT(*) FROM clerk WHERE login_name = 'furui'"));
        browser.checkAccessibility();
    }

    private Page administrator() {
        Page page = browser.logIn(Logins.KENPO, "admin01");
        page.navigate("access/add.xhtml");
        page.locator("#password").fill(Logins.of(Logins.KENPO, "admin01").password());
        page.locator("#confirm").click();
        assertThat(page.locator("h1")).hasText("職員の登録");
        return page;
    }

    private static void fill(Page page, String loginName) {
        page.locator("#loginName").fill(loginName);
        page.locator("#displayName").fill("試験 " + loginName);
        page.getByLabel("監査").check();
        page.locator("#reason").fill("試験");
    }

    private static void endSessionsOf(String loginName) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement =
                        owner.prepareStatement("UPDATE clerk_session s JOIN clerk c ON c.id = s.clerk_id"
                                + " SET s.last_act_at = s.last_act_at - INTERVAL 31 MINUTE"
                                + " WHERE c.login_name = ? AND s.ended_at IS NULL")) {
            statement.setString(1, loginName);
            statement.executeUpdate();
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement query = owner.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
