package shikaku.mailing.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Logins;
import shikaku.testing.MailingPage;

@DisplayName("一斉発送（画面）")
class MailingShowBrowserIT {

    private static final String HELD = "SELECT COUNT(*) FROM mail_piece WHERE state = 'HELD' AND mailing_id = ";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("計画から締めまでキーだけで進み、ファイルと明細は一致し、保留にはどれも理由がある")
    void goesFromThePlanToTheEndByKeyboard() throws IOException {
        Page page = browser.logIn(Logins.KENPO, "tanto01");
        MailingPage mailing = new MailingPage(browser);
        String id = mailing.plan("一斉発送の試験");
        browser.screenshot("mailing-planned");
        mailing.next("render");
        browser.screenshot("mailing-selected");
        browser.checkAccessibility();
        mailing.next("close");
        browser.screenshot("mailing-rendered");
        browser.checkAccessibility();
        mailing.filesAgree(id, Logins.of(Logins.KENPO, "tanto01").password());
        assertTakenWithAPurpose(id);
        assertThat(page.locator("#files [data-dialog]")).hasCount(0);
        theSupervisorIsAskedBeforeAFileIsMadeAgain(id);
        for (Locator row : page.locator("#stopped tbody tr").all()) {
            assertFalse(row.locator("td").nth(2).textContent().isBlank(), row.textContent());
            assertFalse(row.textContent().contains("mailing.reason"), row.textContent());
        }
        if (page.locator("#recheck").count() > 0) {
            Browser.press(page, "F7");
            assertThat(page.locator("#close")).isVisible(slowly());
            browser.settle();
        }
        Browser.press(page, "F9");
        asks(page, "askClose", "一斉発送の試験");
        Browser.press(page, "Enter");
        assertThat(page.locator("#askClose")).isHidden();
        assertEquals("RENDERED", state(id));
        assertNotEquals("0", DemoCity.value(HELD + id), "the demo has letters that are held");
        browser.pressPrimary();
        assertThat(page.locator(".msg.wa")).containsText("確認が必要です");
        assertThat(page.locator(".msg.ok")).hasCount(0);
        assertEquals("ATTENTION", state(id));
        DemoCity.run("UPDATE mail_piece SET state = 'EXCLUDED' WHERE mailing_id = " + id + " AND state = 'HELD'");
        browser.settle();
        browser.pressPrimary();
        assertThat(page.locator(".msg.ok")).containsText("発送を締めました");
        assertEquals("CLOSED", state(id));
        browser.open("mailing/list.xhtml");
        assertThat(page.locator("#mailings")).containsText("一斉発送の試験");
        browser.screenshot("mailing-list");
        browser.checkAccessibility();
    }

    private void theSupervisorIsAskedBeforeAFileIsMadeAgain(String id) {
        Page supervisor = browser.newVisitor();
        browser.logIn(supervisor, Logins.KENPO, "kanri01");
        supervisor.navigate("mailing/show.xhtml?id=" + id);
        Browser.settle(supervisor);
        String file = supervisor.locator("#files a[data-open]").first().textContent();
        supervisor.locator("#files [data-dialog]").first().click();
        Locator dialog = supervisor.locator("dialog[open]");
        assertThat(dialog).containsText(file + "を作り直しますか");
        assertThat(dialog.locator("[data-close]")).isFocused();
        browser.screenshot(supervisor, "mailing-ask-remake");
        Browser.press(supervisor, "F9");
        assertThat(supervisor.locator(".msg.ok")).isVisible();
        assertEquals(
                "0",
                DemoCity.value("SELECT COUNT(*) FROM mail_file WHERE withdrawn_at IS NOT NULL AND mailing_id = " + id));
    }

    @Test
    @DisplayName("進んでいる作業を中止し、再開し、取りやめる")
    void stopsResumesAndCancels() {
        Page page = browser.logIn(Logins.KENPO, "tanto01");
        MailingPage mailing = new MailingPage(browser);
        String id = mailing.plan("中止の試験");
        workIsElsewhere(id);
        browser.open("mailing/show.xhtml?id=" + id);
        Browser.press(page, "F7");
        assertThat(page.locator(".msg.ok")).containsText("作業を中止しました");
        assertThat(page.locator("#resume")).isVisible();
        assertThat(page.locator(".msg.wa")).containsText("作業は止まっています");
        assertThat(page.locator("#state")).containsText("（停止中）");
        browser.screenshot("mailing-stopped");
        mailing.next("render");
        Browser.press(page, "F9");
        asks(page, "askRender", "中止の試験");
        Browser.press(page, "Escape");
        page.locator("#cancel").press("Enter");
        asks(page, "askCancel", "中止の試験");
        browser.screenshot("mailing-ask");
        browser.checkAccessibility();
        Browser.press(page, "Enter");
        assertThat(page.locator("#askCancel")).isHidden();
        assertEquals("SELECTED", state(id));
        page.locator("#cancel").press("Enter");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ok")).containsText("発送を取りやめました");
        assertEquals("CANCELLED", state(id));
        assertThat(page.locator("#render")).hasCount(0);
    }

    @Test
    @DisplayName("他の保険者には、画面もファイルも明細も存在しない (SEC-T1)")
    void isNotThereForAnotherInsurer() {
        Page page = browser.logIn(Logins.KENPO, "tanto01");
        String id = new MailingPage(browser).plan("他の保険者の試験");
        Page other = browser.newVisitor();
        browser.logIn(other, Logins.CITY, "tanto01");
        for (String path : List.of(
                "/mailing/show.xhtml?id=" + id,
                "/api/mailings/" + id + "/files.csv",
                "/api/mailings/" + id + "/sheets.csv",
                "/api/mailings/" + id + "/files/1")) {
            assertEquals(404, other.request().get(path).status(), path);
        }
        assertEquals(200, page.request().get("/mailing/show.xhtml?id=" + id).status());
        other.navigate("mailing/list.xhtml");
        assertFalse(other.content().contains("他の保険者の試験"));
    }

    /** SEC-F8: whoever is refused is recorded by number, whoever takes a file with the purpose and everybody in it. */
    private static void assertTakenWithAPurpose(String id) {
        String file = " FROM audit_entry a JOIN mail_file f ON a.ground = CONCAT('印刷ファイル ', f.id) WHERE f.mailing_id = "
                + id + " AND a.act = '印刷ファイルを取り出す' AND a.person_count = f.sheets AND ";
        String named = "(SELECT COUNT(*) FROM audit_entry_person p WHERE p.entry_id = a.id)";
        assertEquals(
                "1",
                DemoCity.value("SELECT COUNT(*)" + file
                        + "a.outcome = 'REFUSED' AND a.detail = 'access.rejection.PURPOSE_MISSING' AND " + named
                        + " = 0"));
        assertEquals(
                DemoCity.value("SELECT COUNT(*) FROM mail_file WHERE mailing_id = " + id),
                DemoCity.value("SELECT COUNT(*)" + file + "a.outcome = 'DONE' AND a.reason = '委託先への引渡し' AND " + named
                        + " + (a.person_id IS NOT NULL) = f.sheets"));
    }

    /** The question is open, names the mailing, and a hasty Enter says no. */
    private static void asks(Page page, String dialog, String title) {
        assertThat(page.locator("#" + dialog + " h2")).containsText("「" + title + "」");
        assertThat(page.locator("#" + dialog + " [data-close]")).isFocused();
    }

    private static String state(String id) {
        return DemoCity.value("SELECT state FROM mailing WHERE id = " + id);
    }

    /** As if another node worked on the mailing: its one range is leased and nobody else may take it for a while. */
    private static void workIsElsewhere(String id) {
        DemoCity.run("INSERT INTO mail_range (insurer_number, id, mailing_id, round, step, number, first_key, last_key,"
                + " last_done_key, state, total, done, fence, runner, leased_until) SELECT insurer_number, 900000000000,"
                + " id, 1, 'SELECT', 1, 1, 999999999, 0, 'OPEN', 999999, 0, 1, 'elsewhere',"
                + " UTC_TIMESTAMP(6) + INTERVAL 20 SECOND FROM mailing WHERE id = " + id);
        DemoCity.run("UPDATE mailing m SET state = 'SELECTING', run = 'RUNNING', phase_began_at = UTC_TIMESTAMP(6),"
                + " data_on = '2026-11-23', cards_on = (SELECT MAX(extracted_on) FROM insurer_data_vintage v"
                + " WHERE v.insurer_number = m.insurer_number AND v.kind = 'CARD'),"
                + " data_loaded_at = (SELECT MAX(loaded_at) FROM insurer_data_vintage v"
                + " WHERE v.insurer_number = m.insurer_number), version = version + 1 WHERE id = " + id);
    }

    private static LocatorAssertions.IsVisibleOptions slowly() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);
    }
}
