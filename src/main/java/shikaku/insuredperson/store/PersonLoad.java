package shikaku.insuredperson.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.rule.RosterScope;
import shikaku.insuredperson.rule.SearchKeys;
import shikaku.insuredperson.rule.StayPeriod;
import shikaku.shared.value.InsurerNumber;

/**
 * 名簿の書込み: writes people and households in blocks over one connection, inside the transaction of whoever owns it. JDBC and not
 * entities, because a roster has up to two million lines and each is written to five tables.
 */
public final class PersonLoad implements AutoCloseable {

    /** 資格喪失日 of people who have none. */
    static final LocalDate STILL_ENROLLED = LocalDate.of(9999, 12, 31);

    private static final String HOUSEHOLD = "insert into household"
            + " (insurer_number, id, household_number, head_person_id, head_name) values (?,?,?,?,?)"
            + " on duplicate key update head_person_id = values(head_person_id), head_name = values(head_name)";
    private static final String PERSON = "insert into insured_person (insurer_number, id, household_id, symbol, number,"
            + " branch, match_key, number_key, name, kana, alias, legal_name, name_key, family_key, given_key, birth_on,"
            + " birth_year, birth_month, birth_day, birth_text, sex, relationship, head, employer_route, care_needed,"
            + " study_ends_on, enrolled_until, extracted_on, import_id, absent_since)"
            + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,null)"
            + " on duplicate key update household_id = values(household_id), symbol = values(symbol),"
            + " number = values(number), branch = values(branch), number_key = values(number_key), name = values(name),"
            + " kana = values(kana), alias = values(alias), legal_name = values(legal_name), name_key = values(name_key),"
            + " family_key = values(family_key), given_key = values(given_key), birth_on = values(birth_on),"
            + " birth_year = values(birth_year), birth_month = values(birth_month), birth_day = values(birth_day),"
            + " birth_text = values(birth_text), sex = values(sex), relationship = values(relationship),"
            + " head = values(head), employer_route = values(employer_route), care_needed = values(care_needed),"
            + " study_ends_on = values(study_ends_on), enrolled_until = values(enrolled_until),"
            + " extracted_on = values(extracted_on), import_id = values(import_id), absent_since = null";
    private static final String OTHER_NAME =
            "insert ignore into insured_person_other_name (insurer_number, person_id, name_key) values (?,?,?)";
    private static final String ENROLMENT = "insert into enrolment_period"
            + " (insurer_number, person_id, acquired_on, lost_on) values (?,?,?,?)"
            + " on duplicate key update lost_on = values(lost_on)";
    private static final String STAY = "insert into stay_period"
            + " (insurer_number, person_id, status_of_residence, last_day, extracted_on) values (?,?,?,?,?)"
            + " on duplicate key update status_of_residence = values(status_of_residence),"
            + " last_day = values(last_day), extracted_on = values(extracted_on)";
    private static final String NO_STAY = "delete from stay_period where insurer_number = ? and person_id in (";
    private static final String COPAYMENT = "insert into copayment"
            + " (insurer_number, person_id, effective_on, ratio_tenths, extracted_on) values (?,?,?,?,?)"
            + " on duplicate key update ratio_tenths = values(ratio_tenths), extracted_on = values(extracted_on)";

    private static final int LIKE_BLOCK = 1_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final boolean hasStays;

    public PersonLoad(InsurerNumber tenant, Connection connection) throws SQLException {
        this.connection = connection;
        this.hasStays = any("select 1 from stay_period where insurer_number = ? limit 1", tenant);
    }

    private boolean any(String sql, InsurerNumber tenant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, tenant.digits());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Ids of the people of these match keys that are already kept. */
    public Map<String, Long> knownPeople(InsurerNumber tenant, Collection<String> matchKeys) throws SQLException {
        return known(
                "select match_key, id from insured_person where insurer_number = ? and match_key in ",
                tenant,
                matchKeys);
    }

    public Map<String, Long> knownHouseholds(InsurerNumber tenant, Collection<String> numbers) throws SQLException {
        return known(
                "select household_number, id from household where insurer_number = ? and household_number in ",
                tenant,
                numbers);
    }

    private Map<String, Long> known(String select, InsurerNumber tenant, Collection<String> keys) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        String marks = "(" + "?,".repeat(keys.size() - 1) + "?)";
        try (PreparedStatement query = connection.prepareStatement(select + marks)) {
            int at = 1;
            query.setString(at++, tenant.digits());
            for (String key : keys) {
                query.setString(at++, key);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return found;
    }

    /**
     * By what somebody is known again whose number changed: kana, the name as written, and the given name alone of either, because a
     * divorce changes number and family name at once; each with birth and sex. Whoever is only alike is the officer's until he has looked.
     */
    public static List<String> likeness(PersonRow row) {
        return likeness(
                row.name(),
                row.kana(),
                row.birthDate()
                        .exact()
                        .map(LocalDate::toString)
                        .orElse(row.birthDate().text()),
                row.sex().code());
    }

    private static List<String> likeness(String name, String kana, String birth, String sex) {
        List<String> known = new ArrayList<>();
        known.add("name " + SearchKeys.name(name) + " " + birth + " " + sex);
        given(name).ifPresent(given -> known.add("given " + SearchKeys.name(given) + " " + birth + " " + sex));
        if (!kana.isBlank()) {
            known.add("kana " + SearchKeys.kana(kana) + " " + birth + " " + sex);
            given(kana).ifPresent(given -> known.add("given " + SearchKeys.kana(given) + " " + birth + " " + sex));
        }
        return known;
    }

    /** The words behind the family name, where it is set apart. */
    private static Optional<String> given(String name) {
        String[] words = name.strip().split("[ 　]+", 2);
        return words.length == 2 ? Optional.of(words[1]) : Optional.empty();
    }

    /** The likeness of these people, before this roster changes anything. */
    public Set<String> likenessOf(InsurerNumber tenant, Collection<Long> people) throws SQLException {
        Set<String> found = new HashSet<>();
        List<Long> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += LIKE_BLOCK) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + LIKE_BLOCK));
            try (PreparedStatement query =
                    connection.prepareStatement("select name, kana, birth_on, birth_text, sex from insured_person"
                            + " where insurer_number = ? and id in (" + "?,".repeat(some.size() - 1) + "?)")) {
                query.setString(1, tenant.digits());
                for (int i = 0; i < some.size(); i++) {
                    query.setLong(i + 2, some.get(i));
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        LocalDate birth = row.getObject(3, LocalDate.class);
                        found.addAll(likeness(
                                row.getString(1),
                                row.getString(2),
                                birth == null ? row.getString(4) : birth.toString(),
                                row.getString(5)));
                    }
                }
            }
        }
        return found;
    }

    /** One person of a block, with the ids the loader gave; {@code known} from an earlier roster. */
    public record Numbered(long id, long householdId, PersonRow row, boolean known) {}

    /** One household of a block; {@code headPersonId} is null for a head who is not insured here. */
    public record NumberedHousehold(long id, String number, Long headPersonId, String headName) {}

    public void writeHouseholds(InsurerNumber tenant, List<NumberedHousehold> block) throws SQLException {
        PreparedStatement statement = prepared(HOUSEHOLD);
        for (NumberedHousehold household : block) {
            int at = key(statement, tenant, household.id());
            statement.setString(at++, household.number());
            statement.setObject(at++, household.headPersonId());
            statement.setString(at, household.headName());
            statement.addBatch();
        }
        run(statement, block.size());
    }

    public void write(InsurerNumber tenant, List<Numbered> block, RosterScope roster) throws SQLException {
        PreparedStatement people = prepared(PERSON);
        for (Numbered person : block) {
            bindPerson(people, tenant, person, roster);
            people.addBatch();
        }
        run(people, block.size());
        new SupersededRows(connection, tenant).clear(block, roster);
        writeOtherNames(tenant, block);
        writeEnrolments(tenant, block);
        writeStays(tenant, block, roster);
        writeCopayments(tenant, block, roster);
    }

    private static void bindPerson(PreparedStatement to, InsurerNumber tenant, Numbered person, RosterScope roster)
            throws SQLException {
        PersonRow row = person.row();
        String[] kana = SearchKeys.kana(row.kana()).split(" ", 2);
        int at = key(to, tenant, person.id());
        to.setLong(at++, person.householdId());
        to.setString(at++, row.insuredNumber().symbol());
        to.setString(at++, row.insuredNumber().number());
        to.setString(at++, row.insuredNumber().branch());
        to.setString(at++, key(row.insuredNumber()));
        to.setString(at++, InsuredNumber.fold(row.insuredNumber().number()));
        to.setString(at++, row.name());
        to.setString(at++, row.kana());
        to.setString(at++, row.alias());
        to.setString(at++, row.legalName());
        to.setString(at++, SearchKeys.name(row.name()));
        to.setString(at++, kana[0]);
        to.setString(at++, kana.length > 1 ? kana[1] : "");
        to.setObject(at++, row.birthDate().exact().orElse(null));
        to.setObject(at++, row.birthDate().year());
        to.setObject(at++, row.birthDate().month());
        to.setObject(at++, row.birthDate().day());
        to.setString(at++, row.birthDate().text() == null ? "" : row.birthDate().text());
        to.setString(at++, row.sex().code());
        to.setString(at++, row.relationship());
        to.setBoolean(at++, row.head());
        to.setBoolean(at++, row.employerRoute());
        to.setBoolean(at++, row.careNeeded());
        to.setObject(at++, row.studyEndsOn());
        to.setObject(at++, enrolledUntil(row));
        to.setObject(at++, roster.extractedOn());
        to.setLong(at, roster.importId());
    }

    /** 記号・番号・枝番 in one column; unique within an insurer. */
    public static String key(InsuredNumber number) {
        return number.matchKey() + "/" + number.branchKey();
    }

    private static LocalDate enrolledUntil(PersonRow row) {
        LocalDate until = LocalDate.MIN;
        for (EnrolmentPeriod period : row.enrolments()) {
            LocalDate end = period.lostOn() == null ? STILL_ENROLLED : period.lostOn();
            until = end.isAfter(until) ? end : until;
        }
        return until;
    }

    /** Folded names besides the first one. */
    static List<String> otherNames(PersonRow row) {
        return Stream.of(row.alias(), row.legalName())
                .filter(other -> !other.isEmpty() && !other.equals(row.name()))
                .map(SearchKeys::name)
                .toList();
    }

    private void writeOtherNames(InsurerNumber tenant, List<Numbered> block) throws SQLException {
        PreparedStatement statement = prepared(OTHER_NAME);
        int count = 0;
        for (Numbered person : block) {
            for (String other : otherNames(person.row())) {
                statement.setString(key(statement, tenant, person.id()), other);
                statement.addBatch();
                count++;
            }
        }
        run(statement, count);
    }

    private void writeEnrolments(InsurerNumber tenant, List<Numbered> block) throws SQLException {
        PreparedStatement statement = prepared(ENROLMENT);
        int count = 0;
        for (Numbered person : block) {
            for (EnrolmentPeriod period : person.row().enrolments()) {
                int at = key(statement, tenant, person.id());
                statement.setObject(at++, period.acquiredOn());
                statement.setObject(at, period.lostOn());
                statement.addBatch();
                count++;
            }
        }
        run(statement, count);
    }

    private void writeStays(InsurerNumber tenant, List<Numbered> block, RosterScope roster) throws SQLException {
        PreparedStatement statement = prepared(STAY);
        List<Long> without = new ArrayList<>();
        int count = 0;
        for (Numbered person : block) {
            StayPeriod stay = person.row().stay();
            if (stay == null) {
                if (person.known()) {
                    without.add(person.id());
                }
                continue;
            }
            int at = key(statement, tenant, person.id());
            statement.setString(at++, stay.statusOfResidence());
            statement.setObject(at++, stay.lastDay());
            statement.setObject(at, stay.extractedOn());
            statement.addBatch();
            count++;
        }
        run(statement, count);
        if (hasStays && roster.stays() && !without.isEmpty()) {
            String marks = "?,".repeat(without.size() - 1) + "?)";
            try (PreparedStatement ended = connection.prepareStatement(NO_STAY + marks)) {
                int at = 1;
                ended.setString(at++, tenant.digits());
                for (long id : without) {
                    ended.setLong(at++, id);
                }
                ended.executeUpdate();
            }
        }
    }

    private void writeCopayments(InsurerNumber tenant, List<Numbered> block, RosterScope roster) throws SQLException {
        PreparedStatement statement = prepared(COPAYMENT);
        int count = 0;
        for (Numbered person : block) {
            for (Copayment copayment : person.row().copayments()) {
                int at = key(statement, tenant, person.id());
                statement.setObject(at++, copayment.effectiveOn());
                statement.setInt(at++, copayment.ratioTenths());
                statement.setObject(at, roster.extractedOn());
                statement.addBatch();
                count++;
            }
        }
        run(statement, count);
    }

    /** People the newest roster named. */
    public int present(InsurerNumber tenant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from insured_person where insurer_number = ? and absent_since is null")) {
            query.setString(1, tenant.digits());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Marks everybody the roster did not name; nobody's insurance is ended by it. */
    public int markAbsent(InsurerNumber tenant, LocalDate since, long importId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update insured_person set absent_since = ?"
                + " where insurer_number = ? and import_id <> ? and absent_since is null")) {
            statement.setObject(1, since);
            statement.setString(2, tenant.digits());
            statement.setLong(3, importId);
            return statement.executeUpdate();
        }
    }

    private static int key(PreparedStatement statement, InsurerNumber tenant, long id) throws SQLException {
        statement.setString(1, tenant.digits());
        statement.setLong(2, id);
        return 3;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private static void run(PreparedStatement statement, int count) throws SQLException {
        if (count > 0) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
