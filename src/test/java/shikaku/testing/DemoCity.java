package shikaku.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import shikaku.launcher.DemoInsurers;

/** 桜北市 of the running demo, as the database's owner sees and changes it. */
public final class DemoCity {

    public static final String TENANT = DemoInsurers.CITY.digits();

    /** Somebody of the demo roster; the number with its branch, as typed to find nobody else. */
    public record Person(long id, String number, String name) {}

    private static long lastId;

    private DemoCity() {}

    /**
     * Somebody nobody else was given: unprotected with the whole household, insured beyond the next renewal and without a
     * document, whose card is put into this state.
     */
    public static synchronized Person uncovered(String registration, String expiresOn) {
        List<String> found =
                row("SELECT p.id, CONCAT(p.number, '-', p.branch), p.name FROM insured_person p JOIN card_facts c"
                        + " ON c.insurer_number = p.insurer_number AND c.person_id = p.id"
                        + " WHERE p.insurer_number = '" + TENANT + "' AND p.id > " + lastId
                        + " AND p.enrolled_until > '2027-12-31' AND p.head = 1"
                        + " AND p.birth_year BETWEEN 1962 AND 2005 AND p.care_needed = 0 AND c.number_missing = 0"
                        + " AND NOT EXISTS (SELECT 1 FROM stay_period s WHERE s.insurer_number = p.insurer_number"
                        + " AND s.person_id = p.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM non_disclosure_flag f JOIN insured_person h"
                        + " ON h.insurer_number = f.insurer_number AND h.id = f.person_id"
                        + " WHERE h.insurer_number = p.insurer_number AND h.household_id = p.household_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM eligibility_certificate e WHERE e.person_id = p.id)"
                        + " ORDER BY p.id LIMIT 1");
        Person person = new Person(Long.parseLong(found.get(0)), found.get(1), found.get(2));
        lastId = person.id();
        run("UPDATE card_facts SET card_state = 'HELD', registration_state = '" + registration
                + "', deregistration_filed_on = NULL, deregistered_on = NULL, card_returned_on = NULL,"
                + " user_certificate_expires_on = '" + expiresOn + "', card_expires_on = NULL"
                + " WHERE insurer_number = '" + TENANT + "' AND person_id = " + person.id());
        return person;
    }

    /** 不開示該当 and 自己情報提供不可 from now on. */
    public static void protect(Person person) {
        run(
                "INSERT INTO non_disclosure_flag (insurer_number, person_id, not_disclosed, self_information_blocked, origin,"
                        + " set_on) VALUES ('" + TENANT + "', " + person.id() + ", 1, 1, 'FILING', '2026-11-24')");
    }

    public static void run(String sql) {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First column of the answer. */
    public static List<String> column(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** The one value asked for. */
    public static String value(String sql) {
        return row(sql).get(0);
    }

    private static List<String> row(String sql) {
        List<List<String>> rows = rows(sql);
        if (rows.isEmpty()) {
            throw new IllegalStateException("Nobody in the demo roster is like that: " + sql);
        }
        return rows.get(0);
    }

    private static List<List<String>> rows(String sql) {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<List<String>> answer = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                answer.add(row);
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
