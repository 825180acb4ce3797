package shikaku.audit.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.DemoCity.Person;
import shikaku.testing.Logins;

@DisplayName("監査の記録")
class AuditListBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("SEC-L1: 探す・見る・見本・交付・開くの一つ一つが、だれの、だれによる操作か分かる行になり、監査の一覧に並ぶ")
    void everyActOnAPersonIsALine() {
        Person person = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        browser.logIn(Logins.CITY, "tanto02");
        Page page = browser.open("desk/home.xhtml");
        Browser.press(page, "F2");
        page.keyboard().type(person.number());
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        browser.settle();
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/person.xhtml?*");
        browser.open("eligibility/issue.xhtml?person=" + person.id());
        assertThat(page.locator("#preview")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        page.locator("input[name=visitor][value=SELF]").check();
        page.selectOption("#identity", "ONE_WITH_PHOTO");
        page.locator("#cardAsked").check();
        page.waitForDownload(() -> page.locator("#issue").click());
        browser.settle();

        for (String act : List.of("対象者を探す", "被保険者の画面を開く", "資格確認書の印刷見本を作る", "資格確認書を交付する", "資格確認書を開く")) {
            assertTrue(lines(person).contains(act + " DONE"), act);
        }
        assertEquals(
                1,
                lines(person).stream()
                        .filter(line -> line.startsWith("資格確認書を交付する "))
                        .count());

        Page stranger = browser.newVisitor();
        browser.logIn(stranger, Logins.KENPO, "tanto01");
        assertEquals(
                404,
                stranger.navigate("desk/person.xhtml?person=" + person.id()).status());
        assertTrue(
                Integer.parseInt(DemoCity.value("SELECT COUNT(*) FROM audit_entry e JOIN organisation o"
                                + " ON o.id = e.organisation_id WHERE o.name = '" + Logins.KENPO
                                + "' AND e.outcome = 'REFUSED' AND e.act = '被保険者の画面を開く'"))
                        > 0,
                "what was refused is recorded too");

        Page auditor = browser.newVisitor();
        browser.logIn(auditor, Logins.CITY, "kansa01");
        auditor.navigate("audit/list.xhtml");
        assertThat(auditor.locator("#entries tbody tr").first()).isVisible();
        assertThat(auditor.locator("#entries tbody tr td").first())
                .hasText(Pattern.compile("令和[0-9元]+年[0-9]+月[0-9]+日 [0-9]+:[0-9]{2}:[0-9]{2}"));
        browser.screenshot(auditor, "audit-list");
        auditor.navigate("audit/list.xhtml?about=" + person.id());
        assertThat(auditor.locator("#entries")).containsText("資格確認書を交付する");
        assertThat(auditor.locator("#entries tbody tr").first())
                .containsText(Logins.of(Logins.CITY, "tanto02").displayName());
        browser.screenshot(auditor, "audit-list-person");
        int before = lines(person).size();
        auditor.reload();
        assertEquals(before + 1, lines(person).size(), "looking at the record is recorded");
    }

    /** Act and outcome of everything recorded about a person, alone or among others. */
    private static List<String> lines(Person person) {
        return DemoCity.column("SELECT CONCAT(act, ' ', outcome) FROM audit_entry e WHERE e.person_id = " + person.id()
                + " OR EXISTS (SELECT 1 FROM audit_entry_person p WHERE p.entry_id = e.id AND p.person_id = "
                + person.id() + ")");
    }
}
