package shikaku.desk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.Role;
import shikaku.launcher.DemoLogin;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Logins;

@DisplayName("今日の仕事（画面）")
class DeskHomeBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("明日の空白の人数は、計算結果と左のメニューで同じ。どの大きさでも横に動かない")
    void showsWhoWillHaveNothingTomorrowAtEverySize() {
        Page page = enter(Role.INSURER_CLERK);
        awaitOutlook(page);
        String people = DemoCity.value("select count(*) from care_outlook where insurer_number = '" + DemoCity.TENANT
                + "' and uncovered_on = '2026-11-25' and not exists (select 1 from non_disclosure_flag f"
                + " where f.insurer_number = care_outlook.insurer_number and f.person_id = care_outlook.person_id)");
        assertEquals(people, digits(page.locator("#gaps .big").innerText()));
        assertEquals(
                people, digits(page.locator(".nav a[aria-current=page] .cnt").innerText()));
        assertThat(page.locator("#gapRows tbody tr")).hasCount(7);
        assertThat(page.locator(".fig svg[role=img] title").first()).hasText("経過期間が終わる人の月別人数");
        assertThat(page.locator("#cut")).hasText("先頭の7人を表示しています。続きは「今後14日の一覧」にあります。");
        assertThat(page.locator("#gapRows tbody tr").first().locator(".rel a"))
                .hasAttribute("href", Pattern.compile(".*/desk/person\\.xhtml\\?person=[0-9]+#why"));
        browser.checkAccessibility();
        for (int[] size : new int[][] {{1366, 768}, {1920, 1080}, {683, 450}}) {
            page.setViewportSize(size[0], size[1]);
            assertEquals(
                    size[0],
                    page.evaluate("() => document.documentElement.scrollWidth"),
                    "no scrolling to the side at " + size[0]);
        }
    }

    @Test
    @DisplayName("一覧からキーだけで人へ、次の人へ。ヘルプはこの画面のキーを示す")
    void leadsFromTheListToAPersonAndToTheNextByKeysAlone() {
        Page page = enter(Role.INSURER_CLERK);
        awaitOutlook(page);
        Locator rows = page.locator("#gapRows tbody tr");
        String first = rows.nth(0).locator("th").innerText();
        String second = rows.nth(1).locator("th").innerText();
        Browser.press(page, "ArrowDown");
        assertThat(rows.nth(0)).hasClass("on");
        Browser.press(page, "ArrowDown");
        Browser.press(page, "ArrowDown");
        assertThat(rows.nth(2)).hasClass("on");
        Browser.press(page, "ArrowUp");
        Browser.press(page, "ArrowUp");
        assertThat(rows.nth(0)).hasClass("on");
        Browser.press(page, "F4");
        assertThat(page.locator("h1")).hasText(first);
        browser.settle();
        Browser.press(page, "Alt+ArrowDown");
        assertThat(page.locator("h1")).hasText(second);
        browser.settle();
        Browser.press(page, "Alt+ArrowUp");
        assertThat(page.locator("h1")).hasText(first);
        browser.settle();
        Browser.press(page, "Escape");
        assertThat(page.locator("h1")).hasText("今日の仕事");
        browser.settle();
        Browser.press(page, "?");
        assertThat(page.locator("#help")).containsText("選択した人を処理");
        Browser.press(page, "Escape");
        assertThat(page.locator("#help")).not().isVisible();
        Browser.press(page, "F2");
        assertThat(page.locator("#find")).isFocused();
    }

    @Test
    @DisplayName("発送の提案は、交付年月日と差出し期限の入った計画の画面へ続く")
    void leadsFromAProposalToAPlan() {
        Page page = enter(Role.INSURER_CLERK);
        awaitOutlook(page);
        Locator december =
                page.locator("#proposals tbody tr").filter(new Locator.FilterOptions().setHasText("12月末終了分"));
        assertThat(december).containsText("12月21日");
        december.locator("a").click();
        assertThat(page.locator("#targetOn")).hasValue("R8.12.1");
        assertThat(page.locator("#dueOn")).hasValue("R8.12.21");
    }

    @Test
    @DisplayName("使えない仕事はメニューにない。業務日は動かせる人だけがリンクで開ける")
    void offersEachRoleItsOwnMenu() {
        Page page = enter(Role.COUNTER_CLERK);
        assertThat(page.locator(".nav a[aria-current=page]")).hasText(Pattern.compile("今日の仕事.*"));
        for (String absent : new String[] {"一斉発送", "担当者への引継ぎ", "担当者扱いの閲覧", "監査の記録"}) {
            assertTrue(
                    page.locator(".nav a").allInnerTexts().stream().noneMatch(entry -> entry.contains(absent)), absent);
        }
        assertThat(page.locator("#gaps")).hasCount(0);
        page.locator("#moveDate").click();
        assertThat(page.locator("h1")).hasText("業務日の変更");
        browser.page().context().clearCookies();
        enter(Role.AUDITOR);
        assertThat(page.locator("#moveDate")).hasCount(0);
        assertThat(page.locator(".nav")).containsText("監査の記録");
    }

    @Test
    @DisplayName("データが変わったあとの最初の画面は、計算中と示す。一覧を開いただけでは、印刷したと記録しない")
    void tellsThatTheNumbersAreOldAndPrintsNothingUnasked() {
        Page page = enter(Role.INSURER_CLERK);
        awaitOutlook(page);
        String address = page.url();
        String list = address.replace("/desk/home.xhtml", "/desk/gaplist.xhtml");
        String printed = "select count(*) from audit_entry where act = '空白になる人の一覧を印刷する' and outcome = 'DONE'";
        String before = DemoCity.value(printed);
        page.navigate(list);
        page.waitForURL("**/access/takeout.xhtml**");
        assertEquals(before, DemoCity.value(printed));
        page.navigate("about:blank");
        DemoCity.run("update care_outlook_run set stamp = 'older' where insurer_number = '" + DemoCity.TENANT + "'");
        String first = page.request().get(address).text();
        assertTrue(first.contains("data-live=\"on\""), "the numbers of the older data are not the last word");
        page.navigate(address);
        awaitOutlook(page);
    }

    private Page enter(Role role) {
        DemoLogin login = Logins.of(role);
        return browser.logIn(login.organisation(), login.loginName());
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private void awaitOutlook(Page page) {
        assertThat(page.locator("#gaps .big")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
        assertThat(page.locator("#gaps"))
                .hasAttribute("data-live", "off", new LocatorAssertions.HasAttributeOptions().setTimeout(90_000));
        page.reload();
        browser.settle();
    }
}
