package shikaku.insuredperson.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.RosterScope;
import shikaku.insuredperson.rule.Superseded;
import shikaku.insuredperson.store.PersonLoad.Numbered;
import shikaku.shared.value.InsurerNumber;

/**
 * 置き換わる記録を消す: looks, a block at a time, at what is kept of people who were known before, and removes what the new line
 * contradicts. A roster contradicts very little of the one before, so reading and removing the difference beats writing all anew.
 */
final class SupersededRows {

    private final Connection connection;
    private final InsurerNumber tenant;

    SupersededRows(Connection connection, InsurerNumber tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** One row of a person by the part of its key that follows the person. */
    private record Kept<T>(long person, T value) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    void clear(List<Numbered> block, RosterScope roster) throws SQLException {
        Map<Long, Numbered> known = new HashMap<>();
        block.stream().filter(Numbered::known).forEach(person -> known.put(person.id(), person));
        if (known.isEmpty()) {
            return;
        }
        clear(
                "enrolment_period",
                "acquired_on",
                known,
                read(
                        "acquired_on, lost_on",
                        "enrolment_period",
                        known,
                        row -> new EnrolmentPeriod(
                                row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))),
                (person, kept) -> Superseded.enrolments(kept, person.row().enrolments()));
        clear(
                "insured_person_other_name",
                "name_key",
                known,
                read("name_key", "insured_person_other_name", known, row -> row.getString(2)),
                (person, kept) -> {
                    List<String> now = PersonLoad.otherNames(person.row());
                    return kept.stream().filter(name -> !now.contains(name)).toList();
                });
        if (roster.ratios()) {
            clear(
                    "copayment",
                    "effective_on",
                    known,
                    read("effective_on", "copayment", known, row -> row.getObject(2, LocalDate.class)),
                    (person, kept) -> Superseded.copayments(kept, person.row().copayments(), roster));
        }
    }

    private interface Contradicted<T> {
        List<?> of(Numbered person, List<T> kept);
    }

    private <T> void clear(
            String table, String column, Map<Long, Numbered> known, Map<Long, List<T>> kept, Contradicted<T> rule)
            throws SQLException {
        List<Kept<Object>> gone = new ArrayList<>();
        for (Map.Entry<Long, List<T>> of : kept.entrySet()) {
            for (Object value : rule.of(known.get(of.getKey()), of.getValue())) {
                gone.add(new Kept<>(of.getKey(), value));
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        // The range of persons is for the index: pairs alone would read the whole table.
        String sql = "delete from " + table + " where insurer_number = ? and person_id between ? and ? and (person_id, "
                + column + ") in (" + "(?,?),".repeat(gone.size() - 1) + "(?,?))";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            int at = 1;
            delete.setString(at++, tenant.digits());
            delete.setLong(at++, gone.stream().mapToLong(Kept::person).min().orElseThrow());
            delete.setLong(at++, gone.stream().mapToLong(Kept::person).max().orElseThrow());
            for (Kept<Object> row : gone) {
                delete.setLong(at++, row.person());
                delete.setObject(at++, row.value());
            }
            delete.executeUpdate();
        }
    }

    private <T> Map<Long, List<T>> read(String columns, String table, Map<Long, Numbered> known, Row<T> reader)
            throws SQLException {
        List<Long> ids = known.keySet().stream().sorted().toList();
        long first = ids.get(0);
        long last = ids.get(ids.size() - 1);
        boolean dense = last - first < 4L * ids.size();
        String some = dense ? "between ? and ?" : "in (" + "?,".repeat(ids.size() - 1) + "?)";
        Map<Long, List<T>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select person_id, " + columns + " from " + table
                + " where insurer_number = ? and person_id " + some)) {
            int at = 1;
            query.setString(at++, tenant.digits());
            for (long person : dense ? List.of(first, last) : ids) {
                query.setLong(at++, person);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (known.containsKey(row.getLong(1))) {
                        found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(reader.of(row));
                    }
                }
            }
        }
        return found;
    }
}
