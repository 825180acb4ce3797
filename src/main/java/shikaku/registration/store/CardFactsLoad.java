package shikaku.registration.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import shikaku.registration.rule.CardFacts;
import shikaku.shared.value.InsurerNumber;

/** カードと利用登録の事実の書込み. */
public final class CardFactsLoad implements AutoCloseable {

    private final PreparedStatement statement;

    public CardFactsLoad(Connection connection) throws SQLException {
        statement = connection.prepareStatement("insert into card_facts (insurer_number, person_id, card_state,"
                + " registration_state, deregistration_filed_on, deregistered_on, user_certificate_expires_on,"
                + " card_expires_on, card_returned_on, uses_in_12_months, uses_in_3_months, number_missing,"
                + " extracted_on) values (?,?,?,?,?,?,?,?,?,?,?,?,?)"
                + " on duplicate key update card_state = values(card_state),"
                + " registration_state = values(registration_state),"
                + " deregistration_filed_on = values(deregistration_filed_on),"
                + " deregistered_on = values(deregistered_on),"
                + " user_certificate_expires_on = values(user_certificate_expires_on),"
                + " card_expires_on = values(card_expires_on), card_returned_on = values(card_returned_on),"
                + " uses_in_12_months = values(uses_in_12_months), uses_in_3_months = values(uses_in_3_months),"
                + " number_missing = values(number_missing), extracted_on = values(extracted_on)");
    }

    public void write(InsurerNumber tenant, Map<Long, CardFacts> facts) throws SQLException {
        for (Map.Entry<Long, CardFacts> person : facts.entrySet()) {
            CardFacts row = person.getValue();
            int at = 1;
            statement.setString(at++, tenant.digits());
            statement.setLong(at++, person.getKey());
            statement.setString(at++, row.card().name());
            statement.setString(at++, row.registration().name());
            statement.setObject(at++, row.deregistrationFiledOn());
            statement.setObject(at++, row.deregistrationEffectiveOn());
            statement.setObject(at++, row.userCertificateExpiresOn());
            statement.setObject(at++, row.cardExpiresOn());
            statement.setObject(at++, row.cardReturnedOn());
            statement.setObject(at++, row.usesIn12Months());
            statement.setObject(at++, row.usesIn3Months());
            statement.setBoolean(at++, row.numberMissing());
            statement.setObject(at, row.extractedOn());
            statement.addBatch();
        }
        if (!facts.isEmpty()) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
