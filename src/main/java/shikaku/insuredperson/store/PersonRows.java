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
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.rule.Sex;
import shikaku.insuredperson.rule.StayPeriod;

/** Reads people with their periods in four queries a block, whatever the size of the block. */
final class PersonRows {

    private static final String PEOPLE = "select p.id, p.symbol, p.number, p.branch, p.name, p.kana, p.alias,"
            + " p.legal_name, p.birth_year, p.birth_month, p.birth_day, p.birth_text, p.sex, p.household_id,"
            + " h.household_number, h.head_name, h.head_person_id, p.relationship, p.head, p.employer_route,"
            + " p.care_needed, p.study_ends_on, p.extracted_on, p.absent_since from insured_person p"
            + " join household h on h.insurer_number = p.insurer_number and h.id = p.household_id"
            + " where p.insurer_number = ? and ";

    private final Connection connection;
    private final String tenant;

    PersonRows(Connection connection, String tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** People of these ids, by id. */
    List<PersonView> ofIds(List<Long> ids) {
        return ids.isEmpty() ? List.of() : read("p.id in (" + "?,".repeat(ids.size() - 1) + "?) order by p.id", ids);
    }

    List<PersonView> ofHousehold(long household) {
        return read("p.household_id = ? order by p.id", List.of(household));
    }

    List<PersonView> between(long after, long last, int size) {
        return read("p.id > ? and p.id <= ? order by p.id limit ?", List.of(after, last, (long) size));
    }

    private List<PersonView> read(String condition, List<Long> arguments) {
        List<Started> started = new ArrayList<>();
        try {
            try (PreparedStatement query = connection.prepareStatement(PEOPLE + condition)) {
                bind(query, arguments);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        started.add(started(row));
                    }
                }
            }
            return started.isEmpty() ? List.of() : finish(started);
        } catch (SQLException e) {
            throw new IllegalStateException("People cannot be read", e);
        }
    }

    private void bind(PreparedStatement query, List<Long> arguments) throws SQLException {
        query.setString(1, tenant);
        for (int i = 0; i < arguments.size(); i++) {
            query.setLong(i + 2, arguments.get(i));
        }
    }

    private List<PersonView> finish(List<Started> started) throws SQLException {
        List<Long> ids = started.stream().map(person -> person.id).sorted().toList();
        String some = " from %s where insurer_number = ? and "
                + (dense(ids) ? "person_id between ? and ?" : "person_id in (" + "?,".repeat(ids.size() - 1) + "?)");
        List<Long> arguments = dense(ids) ? List.of(ids.get(0), ids.get(ids.size() - 1)) : ids;
        Map<Long, List<EnrolmentPeriod>> enrolments = new HashMap<>();
        Map<Long, StayPeriod> stays = new HashMap<>();
        Map<Long, List<Copayment>> copayments = new HashMap<>();
        each(
                "select person_id, acquired_on, lost_on" + some.formatted("enrolment_period")
                        + " order by person_id, acquired_on",
                arguments,
                row -> enrolments
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new EnrolmentPeriod(day(row, 2), day(row, 3))));
        each(
                "select person_id, status_of_residence, last_day, extracted_on" + some.formatted("stay_period"),
                arguments,
                row -> stays.put(row.getLong(1), new StayPeriod(row.getString(2), day(row, 3), day(row, 4))));
        each(
                "select person_id, ratio_tenths, effective_on" + some.formatted("copayment")
                        + " order by person_id, effective_on",
                arguments,
                row -> copayments
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Copayment(row.getInt(2), day(row, 3))));
        return started.stream()
                .map(person -> person.view(
                        enrolments.getOrDefault(person.id, List.of()),
                        stays.get(person.id),
                        copayments.getOrDefault(person.id, List.of())))
                .toList();
    }

    /** Ids of a mailing's block lie close together: then a range is cheaper than a list. */
    private static boolean dense(List<Long> sorted) {
        return sorted.get(sorted.size() - 1) - sorted.get(0) < 4L * sorted.size();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, List<Long> arguments, Row taker) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Started started(ResultSet row) throws SQLException {
        return new Started(
                row.getLong(1),
                new InsuredNumber(row.getString(2), row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                new BirthDate(number(row, 9), number(row, 10), number(row, 11), row.getString(12)),
                Sex.ofCode(row.getString(13)),
                row.getLong(14),
                row.getString(15),
                row.getString(16),
                row.getObject(17, Long.class),
                row.getString(18),
                row.getBoolean(19),
                row.getBoolean(20),
                row.getBoolean(21),
                day(row, 22),
                day(row, 23),
                day(row, 24));
    }

    private static Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** A person whose periods are still to be read. */
    private record Started(
            long id,
            InsuredNumber insuredNumber,
            String name,
            String kana,
            String alias,
            String legalName,
            BirthDate birthDate,
            Sex sex,
            long householdId,
            String householdNumber,
            String headName,
            Long headPersonId,
            String relationship,
            boolean head,
            boolean employerRoute,
            boolean careNeeded,
            LocalDate studyEndsOn,
            LocalDate extractedOn,
            LocalDate absentSince) {

        PersonView view(List<EnrolmentPeriod> enrolments, StayPeriod stay, List<Copayment> copayments) {
            return new PersonView(
                    id,
                    insuredNumber,
                    name,
                    kana,
                    alias,
                    legalName,
                    birthDate,
                    sex,
                    householdId,
                    householdNumber,
                    headName,
                    headPersonId,
                    relationship,
                    head,
                    enrolments,
                    stay,
                    copayments,
                    employerRoute,
                    careNeeded,
                    studyEndsOn,
                    extractedOn,
                    absentSince);
        }
    }
}
