package shikaku.access.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.service.PasswordHash;
import shikaku.testing.Browser;
import shikaku.testing.Logins;
import shikaku.testing.PortalServer;
import shikaku.testing.TestServer;

@DisplayName("初めてのログイン")
class AccessFirstLoginBrowserIT {

    private static final long ID = 8_000_000_000_000_001L;
    private static final String NAME = "hajimete01";
    private static final String FIRST = "first-password-of-test";
    private static final String OWN = "長くて新しいことば";

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void clerk() throws SQLException {
        Logins.all();
        forget();
        execute(
                "INSERT INTO clerk (id, version, created_at, created_by, changed_at, changed_by, organisation_id, login_name,"
                        + " display_name, password_hash, password_must_change, demo) SELECT " + ID
                        + ", 1, UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), 0, MIN(id), '" + NAME + "', '見本 はじめ', '"
                        + PasswordHash.of(FIRST) + "', TRUE, FALSE FROM organisation WHERE name = '" + Logins.CITY
                        + "'");
        execute("INSERT INTO clerk_role (clerk_id, role) VALUES (" + ID + ", 'INSURER_CLERK')");
    }

    @AfterEach
    void forget() throws SQLException {
        execute("DELETE FROM clerk_session WHERE clerk_id = " + ID);
        execute("DELETE FROM clerk_role WHERE clerk_id = " + ID);
        execute("DELETE FROM clerk WHERE id = " + ID);
    }

    @Test
    @DisplayName("SEC-A2, A8, A9: 手順は飛ばせない。初期パスワードを知る別の人は、端末の秘密を見られず、続けられない")
    void takesEveryStepInItsOrder() throws Exception {
        Page thief = browser.newVisitor();
        password(thief, FIRST);
        assertThat(thief).hasURL(address("access/password.xhtml"));
        thief.navigate(address("access/enrol.xhtml"));
        assertThat(thief).hasURL(address("access/password.xhtml"));

        Page page = browser.open("access/login.xhtml");
        password(page, FIRST);
        page.locator("#current").fill(FIRST);
        page.locator("#wanted").fill(OWN);
        page.locator("#again").fill(OWN);
        page.locator("#change").click();
        assertThat(page).hasURL(address("access/enrol.xhtml"));
        String secret = page.locator("#secret").innerText();
        page.reload();
        assertThat(page.locator("#secret")).hasText(secret);

        thief.navigate(address("access/enrol.xhtml"));
        assertThat(thief).hasURL(address("access/login.xhtml"));

        Page again = browser.newVisitor();
        password(again, OWN);
        assertThat(again).hasURL(address("access/enrol.xhtml"));
        assertNotEquals(secret, again.locator("#secret").innerText());

        page.locator("#code").fill(code(secret, Instant.now()));
        page.locator("#confirm").click();
        assertThat(page).hasURL(address("desk/home.xhtml"));
        again.navigate(address("access/enrol.xhtml"));
        assertThat(again).hasURL(address("access/code.xhtml"));

        execute("UPDATE clerk SET password_must_change = TRUE, version = version + 1 WHERE id = " + ID);
        again.navigate(address("access/password.xhtml"));
        assertThat(again).hasURL(address("access/code.xhtml"));
        again.locator("#code").fill(code(secret, Instant.now().plusSeconds(30)));
        again.locator("#confirm").click();
        assertThat(again).hasURL(address("access/password.xhtml"));
    }

    private static void password(Page page, String password) {
        page.navigate(address("access/login.xhtml"));
        page.locator("#organisation")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(page.locator("#organisation option")
                                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(Logins.CITY))
                                .first()
                                .innerText()));
        page.locator("#loginName").fill(NAME);
        page.locator("#password").fill(password);
        page.locator("#login").click();
        page.waitForURL(url -> !url.endsWith("login.xhtml"));
    }

    private static String code(String typed, Instant at) throws GeneralSecurityException {
        BigInteger bits = BigInteger.ZERO;
        String letters = typed.replace(" ", "");
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            bits = bits.shiftLeft(5).add(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] secret = new byte[20];
        byte[] read = bits.toByteArray();
        System.arraycopy(
                read, Math.max(0, read.length - 20), secret, Math.max(0, 20 - read.length), Math.min(20, read.length));
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6);
        return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
    }

    private static String address(String path) {
        return PortalServer.get().address().resolve(path).toString();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
