package shikaku.nondisclosure.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import shikaku.nondisclosure.rule.AddressRow;
import shikaku.nondisclosure.store.AddressLoad;
import shikaku.shared.value.InsurerNumber;

/**
 * 住所を書き込む: takes what a roster delivers, block by block, inside the transaction of the roster's own service, which checks the
 * role and writes the audit row for the whole file.
 */
public final class WriteAddresses implements AutoCloseable {

    private final AddressLoad load;

    /** @param deliveries the roster has the columns of a 送付先 */
    public WriteAddresses(InsurerNumber tenant, Connection connection, boolean deliveries) throws SQLException {
        load = new AddressLoad(tenant, connection, deliveries);
    }

    public void write(InsurerNumber tenant, List<AddressRow> rows) throws SQLException {
        load.write(tenant, rows);
    }

    @Override
    public void close() throws SQLException {
        load.close();
    }
}
