package shikaku.access.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.Role;
import shikaku.launcher.DemoLogin;
import shikaku.testing.Browser;
import shikaku.testing.Device;
import shikaku.testing.Logins;

@DisplayName("職員と役割の画面")
class AccessClerksBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("SEC-A8, S5, S6: 登録し、本人がパスワードを変え、役割を変え、停止するまでをキーボードで")
    void administersAClerkWithTheKeyboard() {
        browser.logIn(Logins.KOUKI, "admin01");
        Page page = browser.open("access/clerks.xhtml");
        assertThat(page.locator("h1")).hasText("職員と役割");
        assertThat(page.locator("#clerks")).containsText("tanto01");
        browser.screenshot("access-clerks");
        browser.checkAccessibility();

        Browser.press(page, "F9");
        assertThat(page.locator("h1")).hasText("本人の確認");
        browser.screenshot("access-prove");
        browser.checkAccessibility();
        page.locator("#password").fill("wrong");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg h2")).hasText("パスワードが違います");
        prove(page, Logins.KOUKI);
        assertThat(page.locator("h1")).hasText("職員の登録");

        page.locator("#loginName").fill("shinjin");
        page.locator("#displayName").fill("新人 みどり");
        page.getByLabel("監査").check();
        page.locator("#reason").fill("4月1日付け採用");
        Browser.press(page, "F9");
        String first = page.locator("#firstPassword").textContent();
        assertThat(page.locator("#rolesWait")).isVisible();
        assertThat(page.locator("#loginName")).hasValue("");
        browser.screenshot("access-add");
        browser.checkAccessibility();

        Page newcomer = browser.newVisitor();
        enter(newcomer, "shinjin", first);
        newcomer.locator("#current").fill(first);
        newcomer.locator("#wanted").fill("わたしだけの長いことば");
        newcomer.locator("#again").fill("わたしだけの長いことば");
        newcomer.locator("#change").click();
        assertThat(newcomer.locator("h1")).hasText("確認コードの端末を登録");
        newcomer.locator("#code").fill(new Device(newcomer.locator("#secret").innerText()).codeAt(Instant.now()));
        newcomer.locator("#code").press("Enter");
        assertThat(newcomer.locator("h1")).hasText("使える役割がありません");
        browser.screenshot(newcomer, "access-waiting");

        Browser.press(page, "Escape");
        page.locator("#clerks").getByText("shinjin").click();
        assertThat(page.locator("h1")).hasText("新人 みどり");
        page.getByLabel("保険者担当者").check();
        Browser.press(page, "F9");
        assertThat(page.locator("#reason-e")).not().isEmpty();
        page.locator("#reason").fill("兼務");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ok")).containsText("新人 みどりさんの役割を変えました");
        assertThat(page.locator("#held")).hasText("保険者担当者");
        assertThat(page.locator(".msg.in")).containsText("確認待ちの役割があります（監査）");
        browser.screenshot("access-clerk");
        browser.checkAccessibility();

        confirmsAsOfficer();
        page.locator("#reason").fill("退職");
        page.locator("#block").press("Enter");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ng")).containsText("ほかの人が先に変更しました");
        assertThat(page.locator("#reason")).hasValue("退職");
        assertThat(page.locator("#held")).hasText("保険者担当者・監査");
        page.locator("#block").press("Enter");
        assertThat(page.locator("#askBlock")).isVisible();
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ok")).containsText("停止しました");
        assertThat(page.locator(".ttl")).containsText("停止");
        Page blocked = browser.newVisitor();
        enter(blocked, "shinjin", "わたしだけの長いことば");
        assertThat(blocked.locator(".msg h2")).hasText("利用者IDまたはパスワードが違います");
    }

    @Test
    @DisplayName("SEC-T2, T3: 自分は変えられず、他の所属の職員はなく、管理者でなければ開かない")
    void oneselfAndOthersAreClosed() {
        browser.logIn(Logins.KENPO, "admin01");
        Page page = browser.open("access/clerks.xhtml");
        String clerk = page.locator("#clerks a").first().getAttribute("href");
        page.locator("#clerks").getByText("admin01").click();
        prove(page, Logins.KENPO);
        assertThat(page.locator("body")).containsText("自分自身の役割や停止は変えられません");
        assertThat(page.locator("#assign")).hasCount(0);

        Page other = browser.newVisitor();
        browser.logIn(other, Logins.CITY, "admin01");
        assertEquals(404, other.navigate(clerk).status());
        Page closed = browser.newVisitor();
        browser.logIn(closed, Logins.KENPO, "kanri01");
        assertEquals(403, closed.navigate(clerk).status());
        assertFalse(closed.content().contains("admin01"));
    }

    /** SEC-A8: what the administrator gave waits in the officer's 処理待ち; the administrator's page is no longer the newest then. */
    private void confirmsAsOfficer() {
        DemoLogin officer = Logins.all().stream()
                .filter(login -> login.organisation().equals(Logins.KOUKI))
                .filter(login -> login.roles().contains(Role.PROTECTION_OFFICER))
                .findFirst()
                .orElseThrow();
        Page other = browser.newVisitor();
        browser.logIn(other, Logins.KOUKI, officer.loginName());
        other.getByText("職員の役割の確認").first().click();
        other.locator("#password").fill(officer.password());
        Browser.press(other, "F9");
        assertThat(other.locator("#waiting")).containsText("新人 みどり");
        browser.screenshot(other, "access-confirm");
        other.getByLabel("新人 みどりさんの役割を確認する").press("Enter");
        assertThat(other.locator(".msg.ok").first()).containsText("新人 みどりさんの役割を確認しました");
        assertThat(other.locator("#waiting")).hasCount(0);
        other.context().close();
    }

    private static void prove(Page page, String organisation) {
        page.locator("#password").fill(Logins.of(organisation, "admin01").password());
        Browser.press(page, "F9");
    }

    private static void enter(Page visitor, String loginName, String password) {
        visitor.navigate("access/login.xhtml");
        visitor.locator("#organisation")
                .selectOption(new SelectOption()
                        .setLabel(visitor.locator("#organisation option")
                                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(Pattern.compile("^" + Logins.KOUKI)))
                                .textContent()));
        visitor.locator("#loginName").fill(loginName);
        visitor.locator("#password").fill(password);
        visitor.locator("#login").click();
    }
}
