package shikaku.nondisclosure.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import shikaku.nondisclosure.rule.AddressRow;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.shared.value.InsurerNumber;

/** 住所の書込み: rows are replaced whole, since the application's account may not read a column of an address. */
public final class AddressLoad implements AutoCloseable {

    private final PreparedStatement resident;
    private final PreparedStatement delivery;
    private final PreparedStatement flag;

    public AddressLoad(Connection connection) throws SQLException {
        resident = connection.prepareStatement("replace into address_resident"
                + " (insurer_number, person_id, postal_code, street, building, phone, extracted_on)"
                + " values (?,?,?,?,?,?,?)");
        delivery = connection.prepareStatement("replace into address_delivery"
                + " (insurer_number, person_id, purpose, addressee, postal_code, street, building, extracted_on)"
                + " values (?,?,?,?,?,?,?,?)");
        flag = connection.prepareStatement("insert into non_disclosure_flag"
                + " (insurer_number, person_id, not_disclosed, self_information_blocked, origin, set_on)"
                + " values (?,?,1,1,'AUTO_SHIEN',?) on duplicate key update not_disclosed = 1,"
                + " self_information_blocked = 1");
    }

    public void write(InsurerNumber tenant, List<AddressRow> rows) throws SQLException {
        int residents = 0;
        int deliveries = 0;
        int flags = 0;
        for (AddressRow row : rows) {
            if (row.resident() != null) {
                reside(tenant, row);
                residents++;
            }
            if (row.delivery() != null) {
                deliver(tenant, row);
                deliveries++;
            }
            if (row.supported()) {
                flag.setString(1, tenant.digits());
                flag.setLong(2, row.personId());
                flag.setObject(3, row.extractedOn());
                flag.addBatch();
                flags++;
            }
        }
        run(resident, residents);
        run(delivery, deliveries);
        run(flag, flags);
    }

    private void reside(InsurerNumber tenant, AddressRow row) throws SQLException {
        resident.setString(1, tenant.digits());
        resident.setLong(2, row.personId());
        int at = place(resident, 3, row.resident());
        resident.setString(at++, row.phone());
        resident.setObject(at, row.extractedOn());
        resident.addBatch();
    }

    private void deliver(InsurerNumber tenant, AddressRow row) throws SQLException {
        delivery.setString(1, tenant.digits());
        delivery.setLong(2, row.personId());
        delivery.setString(3, row.safe() ? "SAFE" : "ORDINARY");
        delivery.setString(4, row.delivery().addressee());
        int at = place(delivery, 5, row.delivery());
        delivery.setObject(at, row.extractedOn());
        delivery.addBatch();
    }

    private static int place(PreparedStatement to, int from, PostalAddress address) throws SQLException {
        to.setString(from, address.postalCode());
        to.setString(from + 1, address.street());
        to.setString(from + 2, address.building());
        return from + 3;
    }

    private static void run(PreparedStatement statement, int count) throws SQLException {
        if (count > 0) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        resident.close();
        delivery.close();
        flag.close();
    }
}
