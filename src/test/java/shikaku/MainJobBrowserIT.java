package shikaku;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shikaku.launcher.Demo;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.DemoRoster;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.MailingPage;

/** The main job through every room of the house, by one clerk of the wide-area union, with the keyboard. */
@DisplayName("取込から発送まで")
class MainJobBrowserIT {

    private static final String UNION = DemoInsurers.ELDERLY.digits();
    private static final String UNPROTECTED = " AND NOT EXISTS (SELECT 1 FROM non_disclosure_flag f"
            + " WHERE f.insurer_number = p.insurer_number AND f.person_id = p.id)";

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    private Page page;

    @Test
    @DisplayName("名簿を取り込み、探し、判定を見て、窓口で一通を交付し、残りを郵便で送る。だれも二通は受け取らず、保護された人は入らない")
    void importsSearchesDecidesIssuesMailsAndDownloads() throws IOException {
        page = browser.logIn("桜県後期高齢者医療広域連合", "tanto01");
        importRoster();

        List<String> person = DemoCity.column("SELECT p.number FROM insured_person p WHERE p.insurer_number = '" + UNION
                + "' AND p.birth_year < 1940 AND p.enrolled_until > '2028-01-01'" + UNPROTECTED
                + " AND NOT EXISTS (SELECT 1 FROM eligibility_certificate e WHERE e.person_id = p.id)"
                + " ORDER BY p.id LIMIT 1");
        String id = idOf(person.get(0));
        find(person.get(0));
        assertThat(page.locator("body")).containsText("資格確認書の対象です");
        assertThat(page.locator("body")).containsText("ISS-20");
        String name = DemoCity.value("SELECT name FROM insured_person WHERE id = " + id);
        assertTrue(issueAtTheCounter().contains(name.replaceAll("\\s", "")), "the issued file names the person");

        MailingPage mailing = new MailingPage(browser);
        String mailingId = mailing.plan("後期の一斉発送");
        mailing.next("render");
        mailing.next("close");
        String text = mailing.filesAgree(mailingId);
        browser.screenshot("main-job-mailed");

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
                        + UNION + "'");
        assertFalse(protectedPeople.isEmpty(), "the demo has protected people");
        protectedPeople.forEach(number -> assertFalse(text.contains(number), "a protected person's letter is there"));
        assertEquals(
                "0",
                DemoCity.value("SELECT COUNT(*) FROM (SELECT live_person_id FROM eligibility_certificate"
                        + " WHERE insurer_number = '" + UNION + "' AND live_person_id IS NOT NULL"
                        + " GROUP BY live_person_id HAVING COUNT(*) > 1) twice"));
        find(printed.get(0));
        assertThat(page.locator("body")).containsText("資格確認書");
        browser.screenshot("main-job-person");
    }

    private void importRoster() throws IOException {
        Path roster = DemoRoster.write(folder, Integer.getInteger("shikaku.people"), LocalDate.parse(Demo.FIRST_DAY))
                .get(1);
        page.navigate("roster/import.xhtml");
        page.locator("#file").setInputFiles(roster);
        page.keyboard().press("F9");
        page.waitForURL(url -> url.contains("/roster/result.xhtml"));
        assertThat(page.locator(".msg.ok h2"))
                .containsText("行を反映しました", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        browser.settle();
    }

    /** From anywhere to the person's page. */
    private void find(String number) {
        page.keyboard().press("F2");
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        browser.settle();
        assertThat(page.locator("#found tbody tr.on")).isVisible();
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/person.xhtml?*");
        browser.settle();
    }

    /** @return the text of the issued file, without spaces */
    private String issueAtTheCounter() throws IOException {
        page.keyboard().press("F9");
        page.waitForURL("**/eligibility/issue.xhtml?person=*");
        browser.settle();
        page.locator("input[name=visitor][value=SELF]").check();
        page.selectOption("#identity", "ONE_WITH_PHOTO");
        if (page.locator("#cardAsked").count() > 0) {
            page.locator("#cardAsked").check();
        }
        browser.settle();
        Download file = page.waitForDownload(() -> page.keyboard().press("F9"));
        browser.settle();
        assertThat(page.locator(".msg.ok")).containsText("資格確認書を交付しました");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String idOf(String number) {
        return DemoCity.value(
                "SELECT id FROM insured_person WHERE insurer_number = '" + UNION + "' AND number = '" + number + "'");
    }

    private static String pieces(String mailingId, String condition) {
        return DemoCity.value("SELECT COUNT(*) FROM mail_piece WHERE mailing_id = " + mailingId + " AND " + condition);
    }
}
