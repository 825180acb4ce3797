package shikaku.nondisclosure.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import shikaku.shared.value.InsurerNumber;

/** 引き継いだ不開示該当: flags set while a roster is taken over, over the connection of its transaction. */
public final class CarriedFlags {

    /** The flags were set because somebody under flags seems to have come back with another number. */
    static final String ORIGIN = "NEW_NUMBER";

    private final Connection connection;

    public CarriedFlags(Connection connection) {
        this.connection = connection;
    }

    public boolean anyMeasure(InsurerNumber tenant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from non_disclosure_flag where insurer_number = ?"
                        + " and origin = 'AUTO_SHIEN' and (not_disclosed = 1 or self_information_blocked = 1) limit 1")) {
            query.setString(1, tenant.digits());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    public Set<Long> flagged(InsurerNumber tenant) throws SQLException {
        Set<Long> people = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("select person_id from non_disclosure_flag where insurer_number = ?"
                        + " and (not_disclosed = 1 or self_information_blocked = 1)")) {
            query.setString(1, tenant.digits());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    people.add(row.getLong(1));
                }
            }
        }
        return people;
    }

    /** Both flags; whoever has some already keeps where they came from. */
    public void carry(InsurerNumber tenant, Collection<Long> people, LocalDate on) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (PreparedStatement flag = connection.prepareStatement("insert into non_disclosure_flag"
                + " (insurer_number, person_id, not_disclosed, self_information_blocked, origin, set_on)"
                + " values (?,?,1,1,?,?) on duplicate key update not_disclosed = 1, self_information_blocked = 1")) {
            for (long person : people) {
                flag.setString(1, tenant.digits());
                flag.setLong(2, person);
                flag.setString(3, ORIGIN);
                flag.setObject(4, on);
                flag.addBatch();
            }
            flag.executeBatch();
        }
    }
}
