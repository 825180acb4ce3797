package shikaku.access.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Logins;

/** The page's clock is moved, the server's is real: there the session's row is made older. */
@DisplayName("ログイン時間の予告 (SEC-S3)")
class AccessSessionBrowserIT {

    private static final String MINE =
            "clerk_id = (SELECT c.id FROM clerk c JOIN organisation o ON o.id = c.organisation_id"
                    + " WHERE o.insurer_number = '" + DemoCity.TENANT
                    + "' AND c.login_name = 'tanto02') AND ended_at IS NULL";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("3分前に下書きを残して予告し、「続ける」で延び、何もしなければログアウトする")
    void tellsThreeMinutesAheadKeepsTheDraftAndGoesOnWhenAsked() {
        browser.logIn(Logins.CITY, "tanto02");
        browser.page().clock().install();
        Page page = browser.open("mailing/plan.xhtml");
        page.waitForResponse(
                answer -> answer.url().contains("/api/draft")
                        && answer.request().method().equals("PUT"),
                () -> {
                    page.locator("#title").fill("予告の試験");
                    page.clock().runFor(6_000);
                });
        act("last_act_at = UTC_TIMESTAMP(6) - INTERVAL 1650 SECOND");
        look(page);
        assertThat(page.locator("#session h2")).hasText("あと3分でログアウトします");
        assertThat(page.locator("#session")).containsText("入力中の内容は下書きに保存しました");
        assertEquals(
                "1",
                DemoCity.value("SELECT COUNT(*) FROM draft WHERE page LIKE '%mailing/plan%'"
                        + " AND clerk_id IN (SELECT clerk_id FROM clerk_session WHERE " + MINE + ")"));
        assertEquals("0", renewed(), "what the portal keeps by itself is no act of the clerk");
        browser.screenshot("session-notice");
        browser.checkAccessibility();
        page.locator("#session button").press("Enter");
        assertThat(page.locator("#session")).isHidden();
        assertEquals("1", renewed(), "続ける is an act");

        act("started_at = UTC_TIMESTAMP(6) - INTERVAL 43110 SECOND");
        look(page);
        assertThat(page.locator("#session h2")).hasText("あと2分でログアウトします");

        act("started_at = UTC_TIMESTAMP(6), last_act_at = UTC_TIMESTAMP(6) - INTERVAL 1801 SECOND");
        look(page);
        assertThat(page.locator("#session h2")).hasText("ログアウトしました");

        page.evaluate("() => sessionStorage.setItem('sk-list', 'null')");
        browser.logIn(Logins.CITY, "tanto01");
        assertNull(page.evaluate("() => sessionStorage.getItem('sk-list')"), "the last clerk's list");
    }

    @Test
    @DisplayName("下書きのない画面では、残らないことを告げる")
    void saysWhereNothingIsKept() {
        browser.logIn(Logins.CITY, "tanto02");
        browser.page().clock().install();
        Page page = browser.open("roster/import.xhtml");
        page.locator("#f").evaluate("form => form.dispatchEvent(new Event('input', { bubbles: true }))");
        act("last_act_at = UTC_TIMESTAMP(6) - INTERVAL 1650 SECOND");
        look(page);
        assertThat(page.locator("#session")).containsText("この画面の入力は下書きに残りません");
    }

    /** The clerk comes back to the page, which then looks at the session. */
    private static void look(Page page) {
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static void act(String set) {
        DemoCity.run("UPDATE clerk_session SET " + set + " WHERE " + MINE);
    }

    private static String renewed() {
        return DemoCity.value(
                "SELECT MAX(last_act_at > UTC_TIMESTAMP(6) - INTERVAL 1200 SECOND) FROM clerk_session WHERE " + MINE);
    }
}
