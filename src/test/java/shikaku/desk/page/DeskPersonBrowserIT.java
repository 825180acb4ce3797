package shikaku.desk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.launcher.DemoInsurers;
import shikaku.testing.Browser;
import shikaku.testing.TestServer;

@DisplayName("被保険者の画面")
class DeskPersonBrowserIT {

    private static final String CITY = DemoInsurers.CITY.digits();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("人の画面は判定と規則を示す")
    void showsDecisionCoverAndHousehold() throws SQLException {
        Person person = uncovered(1, "REGISTERED", "2026-09-14");
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
        Person person = uncovered(2, "REGISTERED", "2029-05-05");
        run(
                "INSERT INTO non_disclosure_flag (insurer_number, person_id, not_disclosed, self_information_blocked, origin,"
                        + " set_on) VALUES ('" + CITY + "', " + person.id() + ", 1, 0, 'FILING', '2026-11-24')");
        logIn("tanto01");
        Page page = browser.open("desk/person.xhtml?person=" + person.id());
        assertThat(page.locator("h1")).hasText("担当者扱い");
        assertThat(page.locator("#address")).hasCount(0);
        assertThat(page.locator("#toIssue")).hasCount(0);
        assertThat(page.locator("svg.band")).hasCount(0);
        browser.screenshot("desk-person-neutral");
    }

    private record Person(long id, String number) {}

    private void logIn(String loginName) {
        browser.logIn(browser.page(), "桜北市", loginName);
    }

    /** Somebody of the city, unprotected, insured and without a document, given a card in this state. */
    private static Person uncovered(int nth, String registration, String expiresOn) throws SQLException {
        Person person = find("SELECT p.id, p.number FROM insured_person p JOIN card_facts c"
                + " ON c.insurer_number = p.insurer_number AND c.person_id = p.id"
                + " WHERE p.insurer_number = '" + CITY + "' AND p.enrolled_until > '2027-12-31' AND p.head = 1"
                + " AND p.birth_year BETWEEN 1962 AND 2005 AND p.care_needed = 0 AND c.number_missing = 0"
                + " AND NOT EXISTS (SELECT 1 FROM stay_period s WHERE s.insurer_number = p.insurer_number"
                + " AND s.person_id = p.id)"
                + " AND NOT EXISTS (SELECT 1 FROM non_disclosure_flag f JOIN insured_person h"
                + " ON h.insurer_number = f.insurer_number AND h.id = f.person_id"
                + " WHERE h.insurer_number = p.insurer_number AND h.household_id = p.household_id)"
                + " AND NOT EXISTS (SELECT 1 FROM eligibility_certificate e WHERE e.person_id = p.id)"
                + " ORDER BY p.id LIMIT " + nth + ", 1");
        run("UPDATE card_facts SET card_state = 'HELD', registration_state = '" + registration
                + "', deregistration_filed_on = NULL, deregistered_on = NULL, card_returned_on = NULL,"
                + " user_certificate_expires_on = '" + expiresOn + "', card_expires_on = NULL"
                + " WHERE insurer_number = '" + CITY + "' AND person_id = " + person.id());
        return person;
    }

    private static void run(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static Person find(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement query = owner.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            assertTrue(row.next(), "the demo roster has nobody for this test");
            return new Person(row.getLong(1), row.getString(2));
        }
    }
}
