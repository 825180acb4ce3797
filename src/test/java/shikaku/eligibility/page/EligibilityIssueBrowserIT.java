package shikaku.eligibility.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.DemoLogin;
import shikaku.launcher.DemoOrganisations;
import shikaku.launcher.DemoRoster;
import shikaku.testing.Browser;
import shikaku.testing.TestServer;

@DisplayName("窓口交付（画面）")
class EligibilityIssueBrowserIT {

    private static final String CITY = DemoInsurers.CITY.digits();

    @RegisterExtension
    final Browser browser = new Browser();

    private static List<DemoLogin> logins;
    private int keys;

    @BeforeAll
    static void roster() throws SQLException {
        TestServer server = TestServer.get();
        try (Connection owner = server.owner().getConnection()) {
            logins = DemoOrganisations.create(owner, "x".repeat(32).getBytes(StandardCharsets.US_ASCII));
        }
        boolean empty;
        try (Connection owner = server.owner().getConnection()) {
            empty = number(owner, "SELECT COUNT(*) FROM insured_person", 0) == 0;
            DemoInsurers.create(owner);
        }
        if (empty) {
            DemoRoster.fill(server.url(), server.accounts(), 600, LocalDate.of(2026, 11, 24));
        }
    }

    @Test
    @DisplayName("検索から印刷まで10打鍵未満、ファイルは保存したものと同じバイト列")
    void issuesFromSearchToFileInUnderTenKeys() throws SQLException, IOException {
        Person person = uncovered("NOT_REGISTERED");
        Page page = logIn("tanto01");
        browser.open("desk/home.xhtml");
        key(page, "F2");
        page.keyboard().type(person.number());
        key(page, "Enter");
        browser.settle();
        assertThat(page.locator("#found tbody tr.on")).isVisible();
        key(page, "F7");
        browser.settle();
        assertThat(page.locator("h1")).containsText("窓口交付");
        assertThat(page.locator("input[name=visitor]:checked")).hasCount(0);
        assertThat(page.locator("#preview")).isVisible();
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
        assertEquals(storedSum(person.id()), sum(Files.readAllBytes(file.path())));
    }

    @Test
    @DisplayName("人の画面は判定と規則を示す")
    void showsDecisionCoverAndHousehold() throws SQLException {
        Person person = uncovered("CERT");
        logIn("tanto01");
        Page page = browser.open("desk/person.xhtml?person=" + person.id());
        assertThat(page.locator("#why")).containsText("ISS-");
        assertThat(page.locator("svg.band").first()).isVisible();
        browser.screenshot("desk-person");
        browser.checkAccessibility();
    }

    @Test
    @DisplayName("担当者扱いの人は中立の画面だけ")
    void showsNothingButTheNeutralPage() throws SQLException {
        Person person = find("SELECT person_id, p.number FROM non_disclosure_flag f JOIN insured_person p"
                + " ON p.insurer_number = f.insurer_number AND p.id = f.person_id WHERE f.insurer_number = '" + CITY
                + "' LIMIT 1");
        logIn("tanto01");
        Page page = browser.open("desk/person.xhtml?person=" + person.id());
        assertThat(page.locator("h1")).hasText("担当者扱い");
        assertThat(page.locator("#address")).hasCount(0);
        assertThat(page.locator("#toIssue")).hasCount(0);
        assertThat(page.locator("svg.band")).hasCount(0);
        browser.screenshot("desk-person-neutral");
        browser.checkAccessibility();
        browser.open("eligibility/issue.xhtml?person=" + person.id());
        assertThat(page.locator("#preview")).hasCount(0);
    }

    private record Person(long id, String number) {}

    private void key(Page page, String key) {
        keys++;
        page.keyboard().press(key);
    }

    private Page logIn(String loginName) {
        DemoLogin login = logins.stream()
                .filter(known -> known.loginName().equals(loginName)
                        && known.organisation().equals("桜北市"))
                .findFirst()
                .orElseThrow();
        Page page = browser.open("access/login.xhtml");
        page.locator("#organisation option").all().forEach(option -> {
            if (option.textContent().contains("桜北市")) {
                page.selectOption("#organisation", new SelectOption().setValue(option.getAttribute("value")));
            }
        });
        page.fill("#loginName", loginName);
        page.fill("#password", login.password());
        page.click("#login");
        browser.settle();
        return page;
    }

    /** Somebody of the city, unprotected, insured and without a document, whom the card leaves uncovered. */
    private static Person uncovered(String how) throws SQLException {
        String card = how.equals("NOT_REGISTERED")
                ? "c.card_state = 'HELD' AND c.registration_state = 'NOT_REGISTERED'"
                : "c.registration_state = 'REGISTERED' AND c.user_certificate_expires_on"
                        + " BETWEEN '2026-08-01' AND '2026-10-31'";
        return find("SELECT p.id, p.number FROM insured_person p JOIN card_facts c"
                + " ON c.insurer_number = p.insurer_number AND c.person_id = p.id"
                + " WHERE p.insurer_number = '" + CITY + "' AND p.enrolled_until > '2027-12-31' AND p.birth_year"
                + " BETWEEN 1962 AND 2005 AND " + card
                + " AND NOT EXISTS (SELECT 1 FROM non_disclosure_flag f WHERE f.insurer_number = p.insurer_number"
                + " AND f.person_id IN (SELECT h.id FROM insured_person h WHERE h.insurer_number = p.insurer_number"
                + " AND h.household_id = p.household_id))"
                + " AND NOT EXISTS (SELECT 1 FROM eligibility_certificate e WHERE e.person_id = p.id)"
                + " AND (SELECT COUNT(*) FROM insured_person n WHERE n.insurer_number = p.insurer_number"
                + " AND n.number = p.number) = 1 ORDER BY p.id LIMIT 1");
    }

    private static Person find(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement query = owner.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            assertTrue(row.next(), "the demo roster has nobody for this test");
            return new Person(row.getLong(1), row.getString(2));
        }
    }

    private static String storedSum(long person) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement query =
                        owner.prepareStatement("SELECT d.sha256, SHA2(d.pdf, 256) FROM eligibility_document d"
                                + " JOIN eligibility_certificate c ON c.id = d.certificate_id WHERE c.person_id = ?")) {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                assertEquals(row.getString(1), row.getString(2));
                return row.getString(1);
            }
        }
    }

    private static long number(Connection connection, String sql, long none) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : none;
        }
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
