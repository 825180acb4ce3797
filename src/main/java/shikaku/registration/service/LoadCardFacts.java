package shikaku.registration.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.store.CardFactsLoad;
import shikaku.shared.value.InsurerNumber;

/**
 * カードと利用登録の事実を書き込む: takes what a roster delivers, block by block, inside the transaction of the roster's own service,
 * which checks the role and writes the audit row for the whole file.
 */
public final class LoadCardFacts implements AutoCloseable {

    private final CardFactsLoad load;

    public LoadCardFacts(Connection connection) throws SQLException {
        load = new CardFactsLoad(connection);
    }

    public void write(InsurerNumber tenant, Map<Long, CardFacts> facts) throws SQLException {
        load.write(tenant, facts);
    }

    @Override
    public void close() throws SQLException {
        load.close();
    }
}
