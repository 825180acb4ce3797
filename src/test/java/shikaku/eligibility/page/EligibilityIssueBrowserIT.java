package shikaku.eligibility.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.print.Conformance;
import shikaku.print.PreviewPicture;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.DemoCity.Person;
import shikaku.testing.Logins;

@DisplayName("窓口交付（画面）")
class EligibilityIssueBrowserIT {

    /** More pages than one session keeps. */
    private static final int MANY_PAGES = 31;

    @RegisterExtension
    final Browser browser = new Browser();

    private int keys;

    @Test
    @DisplayName("今日の仕事からキーだけで、検索から印刷まで10打鍵未満。見た画面・保存・ダウンロードは同じバイト列")
    void issuesFromSearchToFileInUnderTenKeys() throws IOException {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page page = logIn("tanto01");
        assertThat(page.locator("h1")).hasText("今日の仕事");
        key(page, "F2");
        page.keyboard().type(person.number());
        key(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        browser.settle();
        assertThat(page.locator("#found tbody tr.on")).isVisible();
        key(page, "F7");
        page.waitForURL("**/eligibility/issue.xhtml?person=*");
        browser.settle();
        assertThat(page.locator("h1")).containsText("窓口交付");
        assertThat(page.locator("input[name=visitor]:checked")).hasCount(0);
        assertThat(page.locator("#identity")).hasValue("");
        assertThat(page.locator("#cardAsked")).not().isChecked();
        previewShown(page);
        byte[] seen =
                page.request().get(page.locator("#preview").getAttribute("src")).body();
        String previewed = DemoCity.value("SELECT sha256 FROM eligibility_preview WHERE person_id = " + person.id());
        assertThat(page.locator("#dates"))
                .containsText(Pattern.compile(
                        "交付年月日\\s*令和8年11月24日.*発効\\s*令和8年11月24日.*有効期限\\s*令和9年7月31日.*（最も早い日）", Pattern.DOTALL));
        browser.screenshot("eligibility-issue");
        browser.checkAccessibility();
        key(page, "Space");
        key(page, "Enter");
        key(page, "ArrowDown");
        key(page, "Enter");
        key(page, "Space");
        Download file = page.waitForDownload(() -> key(page, "F9"));
        browser.settle();
        assertThat(page.locator(".msg.ok")).containsText("資格確認書を交付しました");
        assertTrue(keys < 10, "keys pressed: " + keys);
        browser.screenshot("desk-person-issued");
        byte[] downloaded = Files.readAllBytes(file.path());
        assertEquals(previewed, sum(downloaded), "previewed and downloaded");
        assertEquals(
                previewed,
                DemoCity.value("SELECT SHA2(d.pdf, 256) FROM eligibility_document d JOIN eligibility_certificate c"
                        + " ON c.id = d.certificate_id WHERE c.person_id = " + person.id()),
                "previewed and stored");
        assertArrayEquals(PreviewPicture.png(downloaded, 0, 200), seen, "the picture is of these very bytes");
        assertEquals(List.of(), Conformance.pdfA2u(downloaded));
        assertEquals(List.of(), Conformance.pdfUa1(downloaded));
    }

    @Test
    @DisplayName("同じ見本から始めた二人のうち先の一人だけが交付でき、交付した書類はもう一度開け、保護された直後は開けない")
    void refusesTheSecondClerkAndAProtectedPersonsFile() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page first = logIn("tanto01");
        browser.open(address(person));
        Page second = browser.newVisitor();
        browser.logIn(second, "桜北市", "tanto02");
        second.navigate(first.url());
        fill(first);
        fill(second);
        first.waitForDownload(() -> first.locator("#issue").click());
        assertThat(first.locator(".msg.ok")).containsText("資格確認書を交付しました");
        second.locator("#issue").click();
        assertThat(second.locator(".msg.ng").first()).containsText("有効な資格確認書がすでにあります");
        assertThat(second.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        String clerk = Logins.of(Logins.CITY, "tanto01").displayName();
        assertThat(second.locator("#change")).containsText(clerk + "が");
        second.locator("#showDifference").click();
        assertThat(second.locator("#differences")).containsText("交付した人");
        assertThat(second.locator("#differences")).containsText(clerk);
        browser.screenshot(second, "eligibility-issue-difference");
        Browser.press(second, "Escape");
        String file = first.locator("#documents a").getAttribute("href");
        assertEquals(200, first.request().get(file).status());
        assertEquals(200, first.request().get(file).status(), "as often as wanted");
        DemoCity.protect(person);
        assertEquals(404, first.request().get(file).status());
        assertEquals(404, first.request().get("/api/eligibility/document/1").status());
        second.reload();
        assertThat(second.locator("h1")).hasText("担当者扱い");
    }

    @Test
    @DisplayName("二度押しと二重の送信は一度だけ交付し、戻るボタンで二枚目は出ない")
    void issuesOnceHoweverOftenItIsSent() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page page = logIn("tanto01");
        browser.open(address(person));
        fill(page);
        Object answers = page.evaluate(
                """
                async () => {
                  const form = document.getElementById("f");
                  const body = new URLSearchParams(new FormData(form));
                  body.append("issue", "");
                  const send = async () => (await fetch(form.action, { method: "POST", body })).text();
                  const first = await send();
                  return [first, await send()];
                }
                """);
        List<?> pages = (List<?>) answers;
        assertTrue(pages.get(0).toString().contains("資格確認書を交付しました"), "the first one issues");
        assertTrue(pages.get(1).toString().contains("すでに受け付けた操作です"), "the second one is told so");
        assertEquals("1", issued(person));

        Person other = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        browser.open(address(other));
        fill(page);
        page.waitForDownload(() -> page.locator("#issue").dblclick());
        assertThat(page.locator(".msg.ok")).containsText("資格確認書を交付しました");
        assertEquals("1", issued(other));
        page.goBack();
        browser.settle();
        assertThat(page.locator(".msg.ng").first()).containsText("有効な資格確認書がすでにあります");
        assertThat(page.locator("#issue")).hasCount(0);
        assertEquals("1", issued(other));
    }

    @Test
    @DisplayName("古くなった画面の送信は断られ、入力は下書きとして戻る")
    void keepsTheInputOfAPageThatIsTooOld() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page page = logIn("tanto01");
        browser.open(address(person));
        fill(page);
        for (int i = 0; i < MANY_PAGES; i++) {
            assertEquals(200, page.request().get("/desk/search.xhtml").status());
        }
        page.locator("#issue").click();
        assertThat(page.locator("h1")).hasText("画面の有効期限が切れました");
        browser.screenshot("error-expired");
        assertEquals("0", issued(person));
        page.locator("#reopen").click();
        assertThat(page.locator("#session")).containsText("下書きがあります");
        page.locator("#session button").first().click();
        assertThat(page.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        assertThat(page.locator("input[name=visitor][value=SELF]")).isChecked();
        page.waitForDownload(() -> page.locator("#issue").click());
        assertEquals("1", issued(person));
    }

    @Test
    @DisplayName("自動で新しくなる画面を別のタブで開いていても、入力中の画面は古くならない")
    void staysUsableBesideAPageThatRefreshesItself() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page page = logIn("tanto01");
        browser.open(address(person));
        fill(page);
        for (int i = 0; i < MANY_PAGES; i++) {
            assertEquals(
                    200,
                    page.request()
                            .get("/mailing/list.xhtml", RequestOptions.create().setHeader("X-Shikaku-Background", "1"))
                            .status());
        }
        page.waitForDownload(() -> page.locator("#issue").click());
        assertThat(page.locator(".msg.ok")).containsText("資格確認書を交付しました");
        assertEquals("1", issued(person));
    }

    @Test
    @DisplayName("同じ人を二つのタブで開いても、はっきり断られ、入力は残る")
    void refusesTheOlderOfTwoTabsAndKeepsItsInput() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page first = logIn("tanto01");
        browser.open(address(person));
        Page second = first.context().newPage();
        second.navigate(first.url());
        fill(first);
        fill(second);
        first.locator("#issue").click();
        assertThat(first.locator(".msg.ng").first()).containsText("印刷見本が古くなりました");
        assertThat(first.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        previewShown(first);
        first.waitForDownload(() -> first.locator("#issue").click());
        second.locator("#issue").click();
        assertThat(second.locator(".msg.ng").first()).containsText("有効な資格確認書がすでにあります");
        assertThat(second.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        assertEquals("1", issued(person));
    }

    @Test
    @DisplayName("入力のあいだに事実が変わると、何がどう変わったかを示し、入力は残る")
    void showsWhatBecameDifferentMeanwhile() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page page = logIn("tanto01");
        browser.open(address(person));
        Browser.press(page, "F9");
        assertThat(page.locator("#summary a")).hasText(new String[] {"来庁者：選んでください", "確認した書類：選んでください"});
        fill(page);
        DemoCity.run("UPDATE insured_person SET name = '変更　後' WHERE id = " + person.id());
        page.locator("#issue").click();
        assertThat(page.locator(".msg.ng").first()).containsText("印刷見本のあとに内容が変わりました");
        assertThat(page.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        assertThat(page.locator("#change")).containsText("印刷見本のあとに、内容が変わりました");
        page.locator("#showDifference").click();
        assertThat(page.locator("#differences tbody tr")).hasCount(1);
        assertThat(page.locator("#differences")).containsText(person.name());
        assertThat(page.locator("#differences")).containsText("変更　後");
        Browser.press(page, "Escape");
        page.waitForDownload(() -> page.locator("#issue").click());
        assertThat(page.request().get("/metrics")).isOK();
        assertTrue(page.request().get("/metrics").text().contains("shikaku_counter_issues_total"));
    }

    @Test
    @DisplayName("F4は根拠、F7は下書き保存、F8は両面の印刷見本")
    void showsGroundDraftAndBothSidesByKeys() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        Page page = logIn("tanto01");
        browser.open(address(person));
        Browser.press(page, "F4");
        assertThat(page.locator("#whySteps")).containsText("ISS-02");
        assertThat(page.locator("#why")).containsText("10月31日抽出");
        browser.screenshot("eligibility-issue-why");
        Browser.press(page, "Escape");
        Browser.press(page, "F8");
        assertThat(page.locator("#large img")).hasCount(2);
        assertThat(page.locator("#large img").first()).isVisible();
        Browser.press(page, "Escape");
        assertThat(page.locator("#large")).not().isVisible();
        fill(page);
        assertThat(page.locator("#identified")).containsText("窓口で即日交付できます");
        Browser.press(page, "F7");
        assertThat(page.locator("#draftSaved")).hasText(Pattern.compile("下書き保存 [0-9]{1,2}:[0-9]{2}"));
        browser.screenshot("eligibility-issue-filled");
        page.reload();
        assertThat(page.locator("#identity")).hasValue("");
        page.locator("#session button").first().click();
        assertThat(page.locator("#identity")).hasValue("ONE_WITH_PHOTO");
        assertThat(page.locator("#cardAsked")).isChecked();
    }

    @Test
    @DisplayName("後期の書類では、記録のない任意記載事項を選ばせない")
    void offersNoOptionalItemThatIsNotRecorded() {
        String person = DemoCity.value("SELECT p.id FROM insured_person p WHERE p.insurer_number = '39980016'"
                + " AND p.enrolled_until > '2027-12-31' AND NOT EXISTS (SELECT 1 FROM non_disclosure_flag f"
                + " WHERE f.insurer_number = p.insurer_number AND f.person_id = p.id) ORDER BY p.id LIMIT 1");
        browser.logIn(browser.page(), "桜県後期高齢者医療広域連合", "tanto01");
        Page page = browser.open("eligibility/issue.xhtml?person=" + person);
        assertThat(page.locator("#optionalItems")).containsText("記録はありません");
        assertThat(page.locator("#optionalItems input")).hasCount(0);
        browser.screenshot("eligibility-issue-kouki");
    }

    /** The picture itself came, not only its frame with the words for those who cannot see it. */
    private static void previewShown(Page page) {
        assertThat(page.locator("#preview")).hasJSProperty("complete", true);
        assertNotEquals(0, page.locator("#preview").evaluate("picture => picture.naturalWidth"));
    }

    private static String address(Person person) {
        return "eligibility/issue.xhtml?person=" + person.id();
    }

    private static String issued(Person person) {
        return DemoCity.value("SELECT COUNT(*) FROM eligibility_certificate WHERE person_id = " + person.id());
    }

    private static void fill(Page page) {
        page.locator("input[name=visitor][value=SELF]").check();
        page.selectOption("#identity", "ONE_WITH_PHOTO");
        page.locator("#cardAsked").check();
        Browser.settle(page);
    }

    private void key(Page page, String key) {
        keys++;
        Browser.press(page, key);
    }

    private Page logIn(String loginName) {
        browser.logIn(browser.page(), "桜北市", loginName);
        return browser.page();
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
