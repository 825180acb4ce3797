package shikaku.desk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.TestServer;

@DisplayName("対象者検索（画面）")
class DeskSearchBrowserIT {

    private static final String TENANT = "00980011";

    @RegisterExtension
    final Browser browser = new Browser();

    private Page page;

    @BeforeAll
    static void roster() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void enter() {
        page = browser.page();
        browser.logIn(page, "桜北市", "tanto01");
        assertThat(page.locator("h1")).hasText("今日の仕事");
    }

    @Test
    void understandsNumberKanaBirthDateAndNameInOneBox() {
        String id = query(
                        "select p.id from insured_person p left join non_disclosure_flag f"
                                + " on f.insurer_number = p.insurer_number and f.person_id = p.id"
                                + " where p.insurer_number = ? and f.person_id is null and p.birth_on is not null"
                                + " and p.kana like '% %' and p.absent_since is null order by p.id limit 1",
                        TENANT)
                .get(0);
        String name = of(id, "name");
        search(of(id, "number") + "-" + of(id, "branch"));
        assertThat(page.locator("#found tbody tr")).hasCount(1);
        assertThat(page.locator("#found tbody tr th")).hasText(name);
        search(of(id, "kana"));
        assertTrue(names().contains(name));
        search(of(id, "name"));
        assertTrue(names().contains(name));
        search(of(id, "birth_on").replace("-", ""));
        assertTrue(names().contains(name));
        browser.screenshot("03-search");
        browser.checkAccessibility();
        assertEquals(1366, page.evaluate("() => document.documentElement.scrollWidth"));
    }

    @Test
    void leavesEveryKeyToTheInputMethodWhileItComposes() {
        Browser.press(page, "F2");
        page.keyboard().type("みほん");
        String address = page.url();
        compose("compositionstart");
        for (String key : List.of("Enter", "F9", "F2", "Escape", "ArrowDown", "F7")) {
            assertFalse(taken(key, true, 229), key + " belongs to the input method");
        }
        assertEquals(address, page.url());
        assertThat(page.locator("#find")).hasValue("みほん");
        compose("compositionend");
        assertFalse(taken("Enter", true, 229), "the Enter that ends the conversion is not ours either");
        assertEquals(address, page.url());
        assertTrue(taken("F2", false, 113));
    }

    @Test
    void putsNothingThatWasTypedIntoTheAddress() {
        search("佐藤");
        assertTrue(page.url().matches(".*/desk/search\\.xhtml\\?s=[0-9a-f]{8}"), page.url());
        assertThat(page.locator("#find")).hasValue("佐藤");
    }

    @Test
    void walksFromPersonToPersonOfTheListAndBackToIt() {
        search(query(
                        "select substring_index(p.kana, ' ', 1) from insured_person p left join non_disclosure_flag f"
                                + " on f.insurer_number = p.insurer_number and f.person_id = p.id"
                                + " where p.insurer_number = ? and p.kana like '% %' group by 1"
                                + " having count(*) between 4 and 45 and count(f.person_id) = 0"
                                + " and count(p.absent_since) = 0 and min(p.enrolled_until) > '2027-12-31' limit 1",
                        TENANT)
                .get(0));
        String list = page.url();
        assertThat(page.locator("#vintage .wa")).hasText("利用登録・証明書　10月31日抽出のデータで判定");
        List<String> names = names();
        Browser.press(page, "ArrowDown");
        Browser.press(page, "ArrowDown");
        Browser.press(page, "ArrowUp");
        Browser.press(page, "Enter");
        opened(names.get(0));
        Browser.press(page, "Alt+ArrowDown");
        opened(names.get(1));
        page.locator(".tabs a").nth(2).click();
        browser.settle();
        Browser.press(page, "Alt+ArrowDown");
        opened(names.get(2));
        Browser.press(page, "Alt+ArrowUp");
        opened(names.get(1));
        Browser.press(page, "Escape");
        page.waitForURL(list);
        browser.settle();
        Browser.press(page, "F7");
        page.waitForURL("**/eligibility/issue.xhtml?person=*");
        browser.settle();
        assertThat(page.locator(".idbar")).containsText(names.get(0));
        Browser.press(page, "Alt+ArrowDown");
        assertThat(page.locator(".idbar")).containsText(names.get(1));
        assertThat(page.locator("h1")).containsText("窓口交付");
    }

    private void opened(String name) {
        assertThat(page.locator("h1")).hasText(name);
        browser.settle();
    }

    private void search(String text) {
        Browser.press(page, "F2");
        Browser.press(page, "Control+A");
        page.keyboard().type(text);
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        assertThat(page.locator(".ttl")).containsText("「" + text + "」");
        browser.settle();
    }

    private List<String> names() {
        return page.locator("#found tbody tr th").allInnerTexts();
    }

    private static String of(String id, String column) {
        return query("select " + column + " from insured_person where insurer_number = ? and id = ?", TENANT, id)
                .get(0);
    }

    /** First column of the answer, as the database owner sees it. */
    private static List<String> query(String sql, Object... parameters) {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> answer = new ArrayList<>();
                while (rows.next()) {
                    answer.add(rows.getString(1));
                }
                return answer;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compose(String event) {
        page.locator("#find")
                .evaluate("(field, name) => field.dispatchEvent(new CompositionEvent(name, {bubbles: true}))", event);
    }

    /** Whether the portal takes the key for itself. */
    private boolean taken(String key, boolean composing, int code) {
        return Boolean.TRUE.equals(page.locator("#find")
                .evaluate(
                        "(field, [key, composing, code]) => !field.dispatchEvent(new KeyboardEvent('keydown',"
                                + " {key, isComposing: composing, keyCode: code, bubbles: true, cancelable: true}))",
                        List.of(key, composing, code)));
    }
}
