package shikaku.desk.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.access.service.ListOrganisations;
import shikaku.shared.time.BusinessClock;

@ExtendWith(ArquillianExtension.class)
@DisplayName("夜間の見通し（サーバーの中）")
class CareOutlookNightIT {

    private static final String CITY = "00980011";

    @Inject
    CareOutlookNight night;

    @Inject
    ListOrganisations organisations;

    @Inject
    BusinessClock clock;

    @Resource(lookup = "jdbc/app")
    DataSource application;

    @Test
    @DisplayName("画面を開かなくても、どの保険者も業務日の見通しができている")
    void everyInsurerIsComputedForTheBusinessDate() throws Exception {
        forget();
        night.compute();
        List<String> computed = texts("SELECT insurer_number FROM care_outlook_run WHERE finished_at IS NOT NULL"
                + " AND business_date = '" + clock.today() + "'");
        assertFalse(organisations.insurers().isEmpty());
        organisations
                .insurers()
                .forEach(insurer -> assertTrue(computed.contains(insurer.digits()), computed::toString));
        assertEquals(
                List.of("SYSTEM"),
                texts("SELECT DISTINCT actor_kind FROM audit_entry WHERE act = '明日の空白を計算する' AND insurer_number = '"
                        + CITY + "' AND id = (SELECT MAX(id) FROM audit_entry WHERE act = '明日の空白を計算する'"
                        + " AND insurer_number = '" + CITY + "')"));
    }

    @Test
    @DisplayName("同じ日を二度計算しない。日が変われば計算し直す")
    void aComputedDayIsLeftAlone() throws Exception {
        forget();
        night.compute();
        String first = finished().orElseThrow();
        night.compute();
        assertEquals(first, finished().orElseThrow());
        LocalDate yesterday = clock.today().minusDays(1);
        run("UPDATE care_outlook_run SET business_date = '" + yesterday + "' WHERE insurer_number = '" + CITY + "'");
        night.compute();
        assertNotEquals(first, finished().orElseThrow());
    }

    @Test
    @DisplayName("別のノードが計算している間は手を出さず、そのノードが消えたら引き継ぐ")
    void oneNodeComputes() throws Exception {
        forget();
        night.compute();
        String other = "UPDATE care_outlook_run SET business_date = '2000-01-01', finished_at = NULL, lease_until = ";
        String where = " WHERE insurer_number = '" + CITY + "'";
        run(other + "UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE" + where);
        night.compute();
        assertNull(finished().orElse(null));
        run(other + "UTC_TIMESTAMP(6) - INTERVAL 1 SECOND" + where);
        night.compute();
        assertTrue(finished().isPresent());
    }

    private void forget() throws SQLException {
        run("DELETE FROM care_outlook_run");
    }

    private Optional<String> finished() throws SQLException {
        return texts("SELECT finished_at FROM care_outlook_run WHERE finished_at IS NOT NULL AND insurer_number = '"
                        + CITY + "'")
                .stream()
                .findFirst();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = application.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = application.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new java.util.ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
