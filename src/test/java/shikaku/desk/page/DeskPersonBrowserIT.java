package shikaku.desk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.Role;
import shikaku.launcher.DemoLogin;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.DemoCity.Person;
import shikaku.testing.Logins;

@DisplayName("被保険者の画面")
class DeskPersonBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("人の画面は判定と規則を示し、F4で開閉する")
    void showsDecisionCoverAndHousehold() {
        Person person = DemoCity.uncovered("REGISTERED", "2026-09-14");
        Page page = open(Role.INSURER_CLERK, person);
        assertThat(page.locator("#why")).containsText("ISS-");
        assertThat(page.locator("svg.band").first()).isVisible();
        browser.screenshot("desk-person");
        browser.checkAccessibility();
        Browser.press(page, "F4");
        assertThat(page.locator("#why")).not().isVisible();
        Browser.press(page, "F4");
        assertThat(page.locator("#why")).isVisible();
    }

    @Test
    @DisplayName("タブはそれぞれ番地を持ち、知らないタブは概要になる")
    void hasATabWithAnAddressForEachKindOfRecord() {
        Person person = DemoCity.uncovered("REGISTERED", "2026-09-14");
        Page page = open(Role.INSURER_CLERK, person);
        page.locator(".tabs a").nth(1).click();
        assertThat(page.locator("#enrolments tbody tr").first()).isVisible();
        assertEquals(true, page.url().endsWith("person=" + person.id() + "&tab=enrolment"), page.url());
        page.locator(".tabs a").nth(2).click();
        assertThat(page.locator("#cards")).containsText("令和8年9月14日満了");
        assertThat(page.locator(".tabs a[aria-current=page]")).hasText("証明書・利用登録");
        page.locator(".tabs a").nth(3).click();
        assertThat(page.locator("#m")).containsText("交付した書類はありません");
        browser.checkAccessibility();
        browser.open("desk/person.xhtml?person=" + person.id() + "&tab=%3Cscript%3E");
        assertThat(page.locator("svg.band").first()).isVisible();
    }

    @Test
    @DisplayName("担当者扱いの人は中立の画面だけ。引継ぎは担当者に、閲覧は管理者に見える")
    void handsOverToTheOfficerAndReportsToTheSupervisor() {
        Person person = DemoCity.uncovered("REGISTERED", "2029-05-05");
        DemoCity.protect(person);
        Page page = open(Role.INSURER_CLERK, person);
        assertThat(page.locator("h1")).hasText("担当者扱い");
        assertThat(page.locator(".idbar")).containsText(person.name());
        for (String hidden : List.of("#address", "#toIssue", "svg.band", ".tabs", "#documents", "#members")) {
            assertThat(page.locator(hidden)).hasCount(0);
        }
        assertFalse(page.content().contains("保護"), "not a word of the reason");
        browser.screenshot("desk-person-neutral");
        browser.checkAccessibility();
        Browser.press(page, "F9");
        assertThat(page.locator("#summary")).containsText("受付の方法");
        page.locator("input[name=way][value=COUNTER]").check();
        page.locator("#ticket").fill("夫に知られたくない");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ng").first()).containsText("受付番号札は半角の英数字");
        page.locator("#ticket").fill("Ａ－０２７");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ok")).containsText("担当者へ引き継ぎました");
        assertEquals(
                403,
                browser.open("desk/handovers.xhtml")
                        .request()
                        .get("/desk/handovers.xhtml")
                        .status());
        assertEquals(403, page.request().get("/desk/openings.xhtml").status());

        Page officer = visitor(Role.PROTECTION_OFFICER);
        assertThat(officer.locator(".nav")).containsText("担当者への引継ぎ");
        assertThat(officer.locator("#waiting")).containsText("担当者への引継ぎ");
        officer.navigate("/desk/handovers.xhtml");
        var line = officer.locator("#handovers tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(person.name()))
                .first();
        assertThat(line).containsText("A-027");
        assertThat(line).containsText("引継ぎ待ち");
        browser.screenshot(officer, "desk-handovers");
        line.locator("button").click();
        assertThat(officer.locator(".msg.ok")).containsText("引継ぎを受けました");
        assertThat(officer.locator("#address")).containsText("理由を選ぶと表示します");
        officer.getByText("本人からの問い合わせ").click();
        officer.locator("#showAddress").click();
        assertThat(officer.locator("#showAddress")).hasCount(0);
        assertThat(officer.locator("#address")).not().containsText("理由を選ぶと");
        browser.screenshot(officer, "desk-person-officer");
        officer.navigate("/desk/handovers.xhtml");
        assertThat(line).containsText("が対応");

        Page supervisor = visitor(Role.INSURER_SUPERVISOR);
        supervisor.navigate("/desk/openings.xhtml");
        assertThat(supervisor.locator("#openings tbody tr").first()).containsText(person.name());
        assertThat(supervisor.locator("#openings tbody tr").first())
                .containsText(Logins.of(Role.PROTECTION_OFFICER).displayName());
        assertThat(supervisor.locator("#openings tbody tr").nth(1))
                .containsText(Logins.of(Role.INSURER_CLERK).displayName());
        browser.screenshot(supervisor, "desk-openings");
    }

    private Page open(Role role, Person person) {
        DemoLogin login = Logins.of(role);
        browser.logIn(login.organisation(), login.loginName());
        return browser.open("desk/person.xhtml?person=" + person.id());
    }

    private Page visitor(Role role) {
        DemoLogin login = Logins.of(role);
        return browser.logIn(browser.newVisitor(), login.organisation(), login.loginName());
    }
}
