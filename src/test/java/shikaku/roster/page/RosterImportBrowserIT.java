package shikaku.roster.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shikaku.launcher.Demo;
import shikaku.launcher.DemoRoster;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Logins;

class RosterImportBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    private Page page;
    private String sound;

    @BeforeEach
    void open() throws IOException {
        page = browser.page();
        sound = Files.readString(
                DemoRoster.write(folder, Integer.getInteger("shikaku.people"), LocalDate.parse(Demo.FIRST_DAY))
                        .get(0));
    }

    @Test
    void aFaultyFileShowsEachFaultWithItsCureAndChangesNothing() throws IOException {
        browser.logIn("桜北市", "tanto01");
        take(sound.replaceFirst("\n20261123,00980011", "\n20261131,00980011")
                .replaceFirst("世帯主,,([^,]*),", "世帯主,,\uE1A3$1,"));

        assertThat(page.locator(".msg.ng h2")).containsText("1行も反映していません", slowly());
        assertThat(page.locator("body")).containsText("存在しない日付です。");
        assertThat(page.locator("body")).containsText("11月は30日まで");
        assertThat(page.locator("body")).not().containsText("世帯主がいません");
        assertThat(page.locator("body")).containsText("U+E1A3（1文字目）");
        assertThat(page.locator("pre.raw")).containsText("20261131");
        browser.screenshot("roster-result");
        browser.checkAccessibility();

        Download file = takeFaults();
        String csv = Files.readString(file.path(), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF行,項目,届いた値,誤り,直し方"), csv);
        assertTrue(csv.contains("2,抽出日,20261131,存在しない日付です。"), csv);
        assertFalse(csv.contains("桜台"), csv);
    }

    @Test
    void aSoundFileIsTakenOverWithTheKeyboardAndAnOlderOneIsNot() {
        browser.logIn("桜北市", "tanto01");
        take(sound);
        assertThat(page.locator(".msg.ok h2")).containsText("行を反映しました", slowly());

        String older = sound.replace("\n20261123,", "\n20261122,");
        take(older);
        assertThat(page.locator(".msg.ng")).containsText("いま使っている名簿より前に抽出されたファイルです", slowly());
        browser.settle();
        Browser.press(page, "F9");
        page.waitForURL("**/roster/import.xhtml");
        browser.settle();
        assertThat(page.locator("#reason")).hasCount(0);
        browser.screenshot("roster-import");
        browser.checkAccessibility();

        Page supervisor = browser.newVisitor();
        browser.logIn(supervisor, "桜北市", "kanri01");
        supervisor.navigate("roster/import.xhtml");
        supervisor.locator("#reason").fill("送付元の指示により前日分に戻す");
        choose(supervisor, older);
        assertThat(supervisor.locator(".msg.ok h2")).containsText("行を反映しました", slowly());
        supervisor.navigate("roster/import.xhtml");
        choose(supervisor, sound);
        assertThat(supervisor.locator(".msg.ok h2")).containsText("行を反映しました", slowly());
    }

    @Test
    void aFileThatIsNoCsvIsRefusedBeforeItIsStored() {
        browser.logIn("桜北市", "tanto01");
        page.navigate("roster/import.xhtml");
        page.locator("#file")
                .setInputFiles(new FilePayload("meibo.xlsx", "application/octet-stream", new byte[] {1, 2, 3}));
        browser.pressPrimary();

        assertThat(page.locator(".msg.ng")).containsText("CSVファイルではありません");
    }

    @Test
    void aFileThatReplacesARosterIsAskedAboutFirst() {
        browser.logIn(Logins.CITY, "tanto01");
        page.navigate("roster/import.xhtml");
        page.locator("#file").focus();
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ng")).containsText("ファイルを選んでください");

        page.locator("#file").setInputFiles(new FilePayload("meibo.csv", "text/csv", new byte[] {'x'}));
        Browser.press(page, "F9");
        assertThat(page.locator("#askTake")).containsText("令和8年11月23日抽出、");
        assertThat(page.locator("#askTake [data-shows]")).hasText("meibo.csv");
        assertThat(page.locator("#askTake [data-close]")).isFocused();
        browser.screenshot("roster-ask");
        browser.checkAccessibility();
        Browser.press(page, "Enter");
        assertThat(page.locator("#askTake")).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/roster/import\\.xhtml"));
        assertEquals(0, page.locator("tbody").getByText("meibo.csv").count());
    }

    @Test
    void aCounterClerkHasNoImports() {
        browser.logIn("桜北市", "mado01");

        assertEquals(List.of(403), List.of(page.navigate("roster/import.xhtml").status()));
    }

    @Test
    void anotherInsurersImportIsNotFoundAndNeitherItsFaults() throws IOException {
        browser.logIn(Logins.CITY, "tanto01");
        take(sound.replaceFirst("\n20261123,", "\n20261131,"));
        assertThat(page.locator(".msg.ng h2")).containsText("1行も反映していません", slowly());
        String result = page.url();
        String faults = result.replace("result.xhtml", "faults.csv");
        Download taken = takeFaults();
        assertTrue(Files.readString(taken.path()).contains("20261131"));
        assertThat(page).hasURL(result);

        Page other = browser.newVisitor();
        browser.logIn(other, Logins.KENPO, "tanto01");
        assertEquals(404, other.navigate(result).status());
        assertEquals(404, other.request().get(faults).status());
    }

    /** What the work does when it is asked to stop is seen in {@code RosterWorkDbTest}; here is what the clerk sees of it. */
    @Test
    void aRunningImportShowsHowFarItIsAndIsStoppedWithF7() {
        String row = " WHERE insurer_number = '06980015' AND id = 7000000000001";
        DemoCity.run(
                "INSERT INTO roster_import (insurer_number, id, receipt_year, receipt_number, file_name, stored_name,"
                        + " byte_count, sha256, encoding, state, line_count, checked_lines, applied_lines, fault_count,"
                        + " fault_lines, warning_count, previous_count, absent_count, refusal, reason, cancel_wanted, received_by,"
                        + " received_by_name, received_at, heartbeat_at) VALUES ('06980015', 7000000000001, 8, 7001, 'meibo.csv',"
                        + " '', 9, REPEAT('a', 64), 'UTF-8', 'CHECKING', 2000, 1500, 0, 0, 0, 0, 0, 0, '', '', 0, 0, '見本',"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)");
        try {
            browser.logIn(Logins.KENPO, "tanto01");
            page.navigate("roster/result.xhtml?id=7000000000001");
            assertThat(page.locator("#done")).hasAttribute("aria-label", "点検中 4,000のうち1,500");
            Browser.press(page, "F7");
            assertThat(page.locator("#result")).containsText("中止を受け付けました");
            browser.screenshot("roster-stopping");
            assertEquals("1", DemoCity.value("SELECT cancel_wanted FROM roster_import" + row));

            DemoCity.run("UPDATE roster_import SET state = 'CANCELLED', finished_at = UTC_TIMESTAMP(6)" + row);

            assertThat(page.locator(".msg.wa h2")).hasText("取込を中止しました");
            assertThat(page.locator(".msg.wa")).containsText("1行も反映していません");
            assertThat(page.locator("#stop")).hasCount(0);
        } finally {
            DemoCity.run("DELETE FROM roster_import" + row);
        }
    }

    /** The list leaves for a purpose, and the page goes on where it was. */
    private Download takeFaults() {
        Browser.press(page, "F8");
        page.waitForURL("**/access/takeout.xhtml?take=IMPORT-*");
        browser.settle();
        Browser.press(page, "Space");
        page.locator("#password").fill(Logins.of(Logins.CITY, "tanto01").password());
        return page.waitForDownload(() -> Browser.press(page, "F9"));
    }

    private void take(String text) {
        page.navigate("roster/import.xhtml");
        choose(page, text);
    }

    private static void choose(Page on, String text) {
        on.locator("#file")
                .setInputFiles(
                        new FilePayload("meibo_20261123.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        Browser.pressPrimary(on);
        on.waitForURL(url -> url.contains("/roster/result.xhtml"));
    }

    private static LocatorAssertions.ContainsTextOptions slowly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
