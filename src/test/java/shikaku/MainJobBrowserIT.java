package shikaku;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shikaku.launcher.Demo;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.DemoRoster;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Logins;
import shikaku.testing.MailingPage;

/** The main job through every room of the house, by one clerk of the wide-area union and one of the city, with the keyboard. */
@DisplayName("取込から発送まで")
class MainJobBrowserIT {

    private static final String UNPROTECTED = " AND NOT EXISTS (SELECT 1 FROM non_disclosure_flag f"
            + " WHERE f.insurer_number = p.insurer_number AND f.person_id = p.id)";

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    private Page page;
    private String mailed;

    /** The other walks need people of the city who have no document. */
    @AfterEach
    void takeBack() {
        if (mailed != null) {
            DemoCity.run("DELETE FROM eligibility_certificate WHERE insurer_number = '" + DemoCity.TENANT
                    + "' AND mailing_id = " + mailed);
        }
    }

    @Test
    @DisplayName("名簿を取り込み、探し、判定を見て、窓口で一通を交付し、残りを郵便で送る。だれも二通は受け取らず、保護された人は入らない")
    void importsSearchesDecidesIssuesMailsAndDownloads() throws IOException {
        String union = DemoInsurers.ELDERLY.digits();
        page = browser.logIn(Logins.KOUKI, "tanto01");
        importRoster(1);
        fromThePersonToTheFiles(
                union, "p.birth_year < 1940 AND p.enrolled_until > '2028-01-01'", "資格確認書の対象です", "ISS-20");
        find(DemoCity.value("SELECT p.number FROM mail_piece m JOIN insured_person p ON p.insurer_number ="
                + " m.insurer_number AND p.id = m.person_id WHERE m.insurer_number = '" + union
                + "' AND m.state = 'PRINTED' LIMIT 1"));
        assertThat(page.locator("body")).containsText("資格確認書");
        browser.screenshot("main-job-person");
    }

    @Test
    @DisplayName("市の国保でも同じ。一つの世帯は一つの封筒に入り、世帯主にあてられる")
    void mailsTheCitysHouseholdsInOneEnvelopeToTheirHead() throws IOException {
        page = browser.logIn(Logins.CITY, "tanto01");
        importRoster(0);
        MailingPage mailing = fromThePersonToTheFiles(
                DemoCity.TENANT,
                "p.head = 1 AND p.birth_year BETWEEN 1960 AND 1990 AND p.enrolled_until > '2028-01-01'"
                        + " AND EXISTS (SELECT 1 FROM card_facts c WHERE c.insurer_number = p.insurer_number"
                        + " AND c.person_id = p.id AND c.card_state = 'NONE')",
                "マイナンバーカード",
                "ISS-0");
        String mailingId = mailed;
        assertNotEquals(
                "0",
                DemoCity.value(
                        "SELECT COUNT(*) FROM eligibility_certificate WHERE form = 'KOKUHO_UNDER_70' AND mailing_id = "
                                + mailingId));
        List<String> households =
                DemoCity.column("SELECT CONCAT(p.number, ' ', COUNT(*), ' ', REPLACE(REPLACE(h.head_name, '　',"
                        + " ''), ' ', '')) FROM mail_piece m JOIN insured_person p ON p.insurer_number = m.insurer_number AND p.id ="
                        + " m.person_id JOIN household h ON h.insurer_number = p.insurer_number AND h.id = p.household_id WHERE"
                        + " m.mailing_id = " + mailingId + " AND m.state = 'PRINTED' GROUP BY p.number, h.head_name"
                        + " HAVING COUNT(*) BETWEEN 2 AND 4");
        assertFalse(households.isEmpty(), "no household gets two letters");
        for (String household : households) {
            String[] wanted = household.split(" ", -1);
            List<String> sheets = mailing.sheetsWith(wanted[0]);
            assertEquals(Integer.parseInt(wanted[1]), sheets.size(), "sheets of " + household);
            assertEquals(1, sheets.stream().map(mailing::envelopeOf).distinct().count(), "envelopes of " + household);
            sheets.forEach(sheet -> assertTrue(
                    mailing.textOf(sheet).contains(wanted[2] + "様"), () -> household + ": " + mailing.textOf(sheet)));
        }
    }

    /** @return the page of the mailing whose files were read */
    private MailingPage fromThePersonToTheFiles(String insurer, String kind, String decided, String ruleId)
            throws IOException {
        missEveryFifthHousehold(insurer);
        List<String> person =
                DemoCity.column("SELECT CONCAT_WS('-', p.number, NULLIF(p.branch, '')) FROM insured_person p"
                        + " WHERE p.insurer_number = '" + insurer + "' AND " + kind + UNPROTECTED
                        + " AND NOT EXISTS (SELECT 1 FROM eligibility_certificate e WHERE e.person_id = p.id)"
                        + " ORDER BY p.id LIMIT 1");
        String id = find(person.get(0));
        assertThat(page.locator("body")).containsText(decided);
        assertThat(page.locator("body")).containsText(ruleId);
        String name = DemoCity.value("SELECT name FROM insured_person WHERE id = " + id);
        assertTrue(issueAtTheCounter().contains(name.replaceAll("\\s", "")), "the issued file names the person");

        MailingPage mailing = new MailingPage(browser);
        String mailingId = mailing.plan("令和8年度 11月の職権交付");
        mailed = mailingId;
        mailing.next("render");
        mailing.next("close");
        page.setViewportSize(1366, 768);
        assertThat(page.locator("#close")).isInViewport();
        browser.screenshot("screen-mailing-1366");
        String text = mailing.filesAgree(
                mailingId,
                Logins.of(insurer.equals(DemoCity.TENANT) ? Logins.CITY : Logins.KOUKI, "tanto01")
                        .password());

        assertEquals("0", pieces(mailingId, "person_id = " + id), "issued at the counter already");
        assertEquals(
                "0",
                pieces(
                        mailingId,
                        "EXISTS (SELECT 1 FROM non_disclosure_flag f WHERE f.insurer_number = mail_piece.insurer_number"
                                + " AND f.person_id = mail_piece.person_id)"));
        List<String> printed = DemoCity.column("SELECT p.number FROM mail_piece m JOIN insured_person p"
                + " ON p.insurer_number = m.insurer_number AND p.id = m.person_id WHERE m.mailing_id = " + mailingId
                + " AND m.state = 'PRINTED'");
        printed.forEach(number -> assertTrue(text.contains(number), "printed but not in the files: " + number));
        List<String> protectedPeople =
                DemoCity.column("SELECT p.number FROM insured_person p JOIN non_disclosure_flag f"
                        + " ON f.insurer_number = p.insurer_number AND f.person_id = p.id WHERE p.insurer_number = '"
                        + insurer
                        + "' AND NOT EXISTS (SELECT 1 FROM mail_piece m JOIN insured_person o ON o.insurer_number = m.insurer_number"
                        + " AND o.id = m.person_id WHERE m.mailing_id = " + mailingId + " AND o.number = p.number)");
        assertFalse(protectedPeople.isEmpty(), "the demo has protected people");
        protectedPeople.forEach(one -> assertFalse(text.contains(one), "a protected person's letter is there"));
        assertEquals(
                "0",
                DemoCity.value("SELECT COUNT(*) FROM (SELECT live_person_id FROM eligibility_certificate"
                        + " WHERE insurer_number = '" + insurer + "' AND live_person_id IS NOT NULL"
                        + " GROUP BY live_person_id HAVING COUNT(*) > 1) twice"));
        return mailing;
    }

    /** As if the last renewal had not reached them: the demo's own work is a handful. */
    private static void missEveryFifthHousehold(String insurer) {
        DemoCity.run(
                "DELETE e FROM eligibility_certificate e JOIN insured_person p ON p.insurer_number = e.insurer_number"
                        + " AND p.id = e.person_id WHERE e.insurer_number = '" + insurer
                        + "' AND p.household_id % 5 = 0");
    }

    private void importRoster(int file) throws IOException {
        Path roster = DemoRoster.write(folder, Integer.getInteger("shikaku.people"), LocalDate.parse(Demo.FIRST_DAY))
                .get(file);
        // Chromium is told to hand its dialog over as soon as somebody listens, and that takes a moment.
        page.onFileChooser(chooser -> {});
        browser.open("roster/import.xhtml");
        browser.tabTo("#file");
        page.waitForFileChooser(() -> Browser.press(page, "Space")).setFiles(roster);
        browser.pressPrimary();
        page.waitForURL(url -> url.contains("/roster/result.xhtml"));
        assertThat(page.locator(".msg.ok h2"))
                .containsText("行を反映しました", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        browser.settle();
    }

    /** From anywhere to the person's page; returns the person's id. */
    private String find(String number) {
        Browser.press(page, "F2");
        page.keyboard().type(number);
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        browser.settle();
        assertThat(page.locator("#found tbody tr.on")).isVisible();
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/person.xhtml?*");
        browser.settle();
        return page.url().replaceAll(".*[?&]person=([0-9]+).*", "$1");
    }

    /** @return the text of the issued file, without spaces */
    private String issueAtTheCounter() throws IOException {
        Browser.press(page, "F9");
        page.waitForURL("**/eligibility/issue.xhtml?person=*");
        browser.settle();
        Browser.press(page, "Space");
        assertThat(page.locator("input[name=visitor][value=SELF]")).isChecked();
        Browser.press(page, "Enter");
        assertThat(page.locator("#identity")).isFocused();
        Browser.press(page, "ArrowDown");
        assertThat(page.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        browser.settle();
        if (page.locator("#cardAsked").count() > 0) {
            Browser.press(page, "Enter");
            assertThat(page.locator("#cardAsked")).isFocused();
            Browser.press(page, "Space");
        }
        Download file = page.waitForDownload(() -> Browser.press(page, "F9"));
        browser.settle();
        assertThat(page.locator(".msg.ok")).containsText("資格確認書を交付しました");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String pieces(String mailingId, String condition) {
        return DemoCity.value("SELECT COUNT(*) FROM mail_piece WHERE mailing_id = " + mailingId + " AND " + condition);
    }
}
