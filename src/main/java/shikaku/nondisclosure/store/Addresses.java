package shikaku.nondisclosure.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shikaku.nondisclosure.rule.KnownAddresses;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.shared.value.InsurerNumber;

/** 住所: the only reader of addresses, over an account of its own that can read nothing else (DPR-01). */
@ApplicationScoped
public class Addresses {

    private static final int BLOCK = 1000;

    @Resource(lookup = "jdbc/address")
    DataSource source;

    /** What is known for each person; people without any address are missing. */
    public Map<Long, KnownAddresses> of(InsurerNumber tenant, Collection<Long> people) {
        Map<Long, KnownAddresses> found = new HashMap<>();
        List<Long> ids = List.copyOf(people);
        try (Connection connection = source.getConnection()) {
            for (int from = 0; from < ids.size(); from += BLOCK) {
                List<Long> block = ids.subList(from, Math.min(ids.size(), from + BLOCK));
                String where = " where insurer_number = ? and person_id in (" + "?,".repeat(block.size() - 1) + "?)";
                read(
                        connection,
                        "select person_id, 'RESIDENT', '', postal_code, street, building from address_resident" + where,
                        tenant,
                        block,
                        found);
                read(
                        connection,
                        "select person_id, purpose, addressee, postal_code, street, building from address_delivery"
                                + where,
                        tenant,
                        block,
                        found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Addresses cannot be read", e);
        }
        return found;
    }

    /** The telephone delivered with the address; empty when there is none. */
    public String phoneOf(InsurerNumber tenant, long personId) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select phone from address_resident where insurer_number = ? and person_id = ?")) {
            query.setString(1, tenant.digits());
            query.setLong(2, personId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Addresses cannot be read", e);
        }
    }

    private static void read(
            Connection connection, String sql, InsurerNumber tenant, List<Long> people, Map<Long, KnownAddresses> into)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, tenant.digits());
            for (int i = 0; i < people.size(); i++) {
                query.setLong(i + 2, people.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    PostalAddress address = new PostalAddress(
                            rows.getString(3), rows.getString(4), rows.getString(5), rows.getString(6));
                    KnownAddresses known = into.getOrDefault(rows.getLong(1), KnownAddresses.NONE);
                    into.put(rows.getLong(1), with(known, rows.getString(2), address));
                }
            }
        }
    }

    private static KnownAddresses with(KnownAddresses known, String purpose, PostalAddress address) {
        return switch (purpose) {
            case "SAFE" -> new KnownAddresses(known.resident(), known.ordinary(), address);
            case "ORDINARY" -> new KnownAddresses(known.resident(), address, known.safe());
            default -> new KnownAddresses(address, known.ordinary(), known.safe());
        };
    }
}
