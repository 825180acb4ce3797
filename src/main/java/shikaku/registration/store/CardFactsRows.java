package shikaku.registration.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.value.InsurerNumber;

/** カードと利用登録の事実, read in blocks. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class CardFactsRows {

    private static final int BLOCK = 1000;

    @PersistenceContext
    EntityManager entityManager;

    protected CardFactsRows() {}

    public CardFactsRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** People about whom nothing was ever told are missing. */
    public Map<Long, CardFacts> of(InsurerNumber tenant, Collection<Long> people) {
        Map<Long, CardFacts> found = new HashMap<>();
        Connection connection = entityManager.unwrap(Connection.class);
        List<Long> ids = List.copyOf(people);
        for (int from = 0; from < ids.size(); from += BLOCK) {
            read(connection, tenant, ids.subList(from, Math.min(ids.size(), from + BLOCK)), found);
        }
        return found;
    }

    private static void read(Connection connection, InsurerNumber tenant, List<Long> ids, Map<Long, CardFacts> into) {
        String sql = "select person_id, card_state, registration_state, deregistration_filed_on, deregistered_on,"
                + " user_certificate_expires_on, card_expires_on, card_returned_on, uses_in_12_months,"
                + " uses_in_3_months, number_missing, extracted_on from card_facts"
                + " where insurer_number = ? and person_id in (" + "?,".repeat(ids.size() - 1) + "?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, tenant.digits());
            for (int i = 0; i < ids.size(); i++) {
                query.setLong(i + 2, ids.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    into.put(row.getLong(1), facts(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Card facts cannot be read", e);
        }
    }

    private static CardFacts facts(ResultSet row) throws SQLException {
        return new CardFacts(
                CardState.valueOf(row.getString(2)),
                RegistrationState.valueOf(row.getString(3)),
                day(row, 4),
                day(row, 5),
                day(row, 6),
                day(row, 7),
                day(row, 8),
                number(row, 9),
                number(row, 10),
                row.getBoolean(11),
                day(row, 12));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
