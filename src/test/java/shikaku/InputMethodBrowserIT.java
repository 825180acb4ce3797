package shikaku;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.DemoCity.Person;
import shikaku.testing.Logins;

/** The browser itself composes, as with an input method of the system: its keys arrive with the code 229. */
@DisplayName("文字変換中のキーは、どの画面でも入力メソッドのもの")
class InputMethodBrowserIT {

    private static final List<String> KEYS = List.of("Enter", "F9", "F8", "F7", "F4", "F2", "Escape", "ArrowDown", " ");

    @RegisterExtension
    final Browser browser = new Browser();

    private Page page;
    private CDPSession chromium;

    @Test
    @DisplayName("入力欄、検索欄、表の行、開いたダイアログ、ログインの画面で、何も送らず、移らず、閉じない。変換のあとは、いつもの働きをする")
    void leavesEveryKeyOfACompositionAlone() {
        page = browser.page();
        chromium = page.context().newCDPSession(page);
        browser.open("access/login.xhtml");
        page.locator("#loginName").focus();
        composes("たんとう", "担当");
        assertThat(page.locator("#loginName")).hasValue("担当");
        assertThat(page.locator(".msg")).hasCount(0);

        browser.logIn(Logins.CITY, "tanto01");
        Person person = DemoCity.uncovered("REGISTERED", "2026-09-14");
        browser.open("eligibility/issue.xhtml?person=" + person.id());
        page.locator("input[name=visitor][value=SELF]").check();
        page.locator("#identity").selectOption("ONE_WITH_PHOTO");
        browser.settle();
        page.locator("#cardAsked").check();
        page.locator("#reason").focus();
        composes("かくにん", "確認");
        assertThat(page.locator("#reason")).hasValue("確認");
        assertEquals(
                "0", DemoCity.value("SELECT COUNT(*) FROM eligibility_certificate WHERE person_id = " + person.id()));
        Browser.press(page, "F8");
        assertThat(page.locator("#large")).isVisible();
        keys(KEYS);
        assertThat(page.locator("#large")).isVisible();
        Browser.press(page, "Escape");

        browser.open("mailing/plan.xhtml");
        page.locator("#title").focus();
        composes("いっせい", "一斉");
        assertThat(page.locator("#title")).hasValue("一斉");
        Browser.press(page, "Enter");
        assertThat(page.locator("#targetOn")).isFocused();
        theKeysOfAForm();

        browser.open("desk/search.xhtml");
        page.locator("#find").focus();
        composes("さとう", "サトウ");
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        browser.settle();
        Browser.press(page, "ArrowDown");
        assertThat(page.locator("#found tbody tr").first().locator("a").first()).isFocused();
        // Enter on a link is the browser's own.
        keys(KEYS.subList(1, KEYS.size()));
        assertThat(page.locator("#found tbody tr").first()).hasClass(Pattern.compile("\\bon\\b"));
    }

    /** Back with Shift+Enter, help with F1; what was typed is not left without asking, and F9 says yes. */
    private void theKeysOfAForm() {
        Browser.press(page, "Shift+Enter");
        assertThat(page.locator("#title")).isFocused();
        Browser.press(page, "F1");
        assertThat(page.locator("#help")).isVisible();
        Browser.press(page, "Escape");
        assertThat(page.locator("#help")).not().isVisible();
        Browser.press(page, "Escape");
        assertThat(page.locator("#leave")).isVisible();
        assertThat(page.locator("#leave [data-close]")).isFocused();
        Browser.press(page, "Escape");
        assertThat(page.locator("#leave")).not().isVisible();
        assertThat(page.locator("#title")).hasValue("一斉");
        Browser.press(page, "Escape");
        Browser.press(page, "F9");
        page.waitForURL("**/mailing/list.xhtml");
    }

    /** Composes in the field with the focus, tries every key meanwhile, and takes the text over. */
    private void composes(String reading, String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", reading);
        composition.addProperty("selectionStart", reading.length());
        composition.addProperty("selectionEnd", reading.length());
        chromium.send("Input.imeSetComposition", composition);
        keys(KEYS);
        JsonObject taken = new JsonObject();
        taken.addProperty("text", text);
        chromium.send("Input.insertText", taken);
    }

    /** Every key of the portal, as it arrives while something is composed: neither the place nor the focus changes. */
    private void keys(List<String> keys) {
        String before = place();
        for (String key : keys) {
            JsonObject down = new JsonObject();
            down.addProperty("type", "rawKeyDown");
            down.addProperty("key", key);
            down.addProperty("windowsVirtualKeyCode", 229);
            chromium.send("Input.dispatchKeyEvent", down);
            browser.settle();
            assertEquals(before, place(), "after " + key);
        }
    }

    private String place() {
        return page.url() + " "
                + page.evaluate("() => document.activeElement.id || document.activeElement.textContent");
    }
}
