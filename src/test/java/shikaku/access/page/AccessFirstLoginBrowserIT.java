package shikaku.access.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Device;
import shikaku.testing.Newcomer;
import shikaku.testing.PortalServer;

@DisplayName("初めてのログイン")
class AccessFirstLoginBrowserIT {

    private static final String OWN = "長くて新しいことば";

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void come() {
        Newcomer.come();
    }

    @AfterEach
    void leave() {
        Newcomer.leave();
    }

    @Test
    @DisplayName("SEC-A2, A8, A9: 手順は飛ばせない。初期パスワードを知る別の人は、端末の秘密を見られず、続けられない")
    void takesEveryStepInItsOrder() throws Exception {
        Page thief = browser.newVisitor();
        Newcomer.enter(thief, Newcomer.FIRST);
        assertThat(thief).hasURL(address("access/password.xhtml"));
        thief.navigate(address("access/enrol.xhtml"));
        assertThat(thief).hasURL(address("access/password.xhtml"));

        Page page = browser.open("access/login.xhtml");
        Newcomer.enter(page, Newcomer.FIRST);
        Newcomer.change(page, Newcomer.FIRST, OWN);
        assertThat(page).hasURL(address("access/enrol.xhtml"));
        String secret = page.locator("#secret").innerText();
        page.reload();
        assertThat(page.locator("#secret")).hasText(secret);

        thief.navigate(address("access/enrol.xhtml"));
        assertThat(thief).hasURL(address("access/login.xhtml"));

        Page again = browser.newVisitor();
        Newcomer.enter(again, OWN);
        assertThat(again).hasURL(address("access/enrol.xhtml"));
        assertNotEquals(secret, again.locator("#secret").innerText());

        page.locator("#code").fill(new Device(secret).codeAt(Instant.now()));
        page.locator("#confirm").click();
        assertThat(page).hasURL(address("desk/home.xhtml"));
        again.navigate(address("access/enrol.xhtml"));
        assertThat(again).hasURL(address("access/code.xhtml"));

        DemoCity.run("UPDATE clerk SET password_must_change = TRUE, version = version + 1 WHERE id = " + Newcomer.ID);
        again.navigate(address("access/password.xhtml"));
        assertThat(again).hasURL(address("access/code.xhtml"));
        again.locator("#code").fill(new Device(secret).codeAt(Instant.now().plusSeconds(30)));
        again.locator("#confirm").click();
        assertThat(again).hasURL(address("access/password.xhtml"));
    }

    private static String address(String path) {
        return PortalServer.get().address().resolve(path).toString();
    }
}
