package shikaku.nondisclosure.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import shikaku.nondisclosure.rule.AddressRow;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.shared.value.InsurerNumber;

/** 住所の書込み: rows are replaced whole, since the application's account may not read a column of an address. */
public final class AddressLoad implements AutoCloseable {

    private final Connection connection;
    private final boolean lifting;
    private final PreparedStatement resident;
    private final PreparedStatement delivery;
    private final PreparedStatement flag;

    /** @param deliveries the roster has the columns of a 送付先: who has none in it wants mail at home again */
    public AddressLoad(InsurerNumber tenant, Connection connection, boolean deliveries) throws SQLException {
        this.connection = connection;
        this.lifting = deliveries && anyOrdinary(tenant);
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

    private boolean anyOrdinary(InsurerNumber tenant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from address_delivery where insurer_number = ? and purpose = 'ORDINARY' limit 1")) {
            query.setString(1, tenant.digits());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** SAFE stays whatever a roster says: only the officer, who knows the person's filing, may lift it. */
    public void write(InsurerNumber tenant, List<AddressRow> rows) throws SQLException {
        liftOrdinary(tenant, rows);
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

    private void liftOrdinary(InsurerNumber tenant, List<AddressRow> rows) throws SQLException {
        List<Long> without = rows.stream()
                .filter(row -> row.delivery() == null || row.safe())
                .map(AddressRow::personId)
                .toList();
        if (!lifting || without.isEmpty()) {
            return;
        }
        try (PreparedStatement lift = connection.prepareStatement("delete from address_delivery"
                + " where insurer_number = ? and purpose = 'ORDINARY' and person_id in ("
                + "?,".repeat(without.size() - 1) + "?)")) {
            lift.setString(1, tenant.digits());
            for (int i = 0; i < without.size(); i++) {
                lift.setLong(i + 2, without.get(i));
            }
            lift.executeUpdate();
        }
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
