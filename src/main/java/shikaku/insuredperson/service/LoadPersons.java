package shikaku.insuredperson.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.store.PersonLoad;
import shikaku.insuredperson.store.PersonLoad.Numbered;
import shikaku.insuredperson.store.PersonLoad.NumberedHousehold;
import shikaku.shared.value.InsurerNumber;

/**
 * 被保険者を書き込む: takes what a roster delivers, block by block, inside the transaction of the roster's own service, which checks
 * the role and writes the audit row for the whole file. A person is known by 記号番号枝番, a household by its number.
 */
public final class LoadPersons implements AutoCloseable {

    private final PersonLoad load;
    private final IntToLongFunction personIds;
    private final IntToLongFunction householdIds;
    private final Map<String, Long> households = new HashMap<>();

    /** @param personIds claims that many ids in a row, as {@code IdRanges} does */
    public LoadPersons(
            InsurerNumber tenant, Connection connection, IntToLongFunction personIds, IntToLongFunction householdIds)
            throws SQLException {
        load = new PersonLoad(tenant, connection);
        this.personIds = personIds;
        this.householdIds = householdIds;
    }

    /**
     * @param headless numbers of the households of this block whose head is in no line of the file
     * @return the ids of the people, in the order of the rows
     */
    public List<Long> write(
            InsurerNumber tenant, List<PersonRow> rows, Set<String> headless, LocalDate extractedOn, long importId)
            throws SQLException {
        List<Long> ids = idsOf(tenant, rows);
        List<NumberedHousehold> heads = new ArrayList<>();
        Map<String, Long> numbers = householdsOf(tenant, rows);
        List<Numbered> people = new ArrayList<>(rows.size());
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            PersonRow row = rows.get(i);
            String number = row.householdNumber();
            people.add(new Numbered(ids.get(i), numbers.get(number), row));
            if (row.head()) {
                heads.add(new NumberedHousehold(numbers.get(number), number, ids.get(i), row.name()));
            } else if (headless.contains(number) && named.add(number)) {
                heads.add(new NumberedHousehold(numbers.get(number), number, null, row.headName()));
            }
        }
        load.writeHouseholds(tenant, heads);
        load.write(tenant, people, extractedOn, importId);
        return ids;
    }

    /** 記号・番号・枝番 as one key, by which a person is known again. */
    public static String key(InsuredNumber number) {
        return PersonLoad.key(number);
    }

    /** People the newest roster named. */
    public int present(InsurerNumber tenant) throws SQLException {
        return load.present(tenant);
    }

    /** Marks everybody the roster did not name. */
    public int markAbsent(InsurerNumber tenant, LocalDate since, long importId) throws SQLException {
        return load.markAbsent(tenant, since, importId);
    }

    private List<Long> idsOf(InsurerNumber tenant, List<PersonRow> rows) throws SQLException {
        List<String> keys =
                rows.stream().map(row -> PersonLoad.key(row.insuredNumber())).toList();
        Map<String, Long> known = load.knownPeople(tenant, keys);
        int fresh = (int) keys.stream().filter(key -> !known.containsKey(key)).count();
        long next = fresh == 0 ? 0 : personIds.applyAsLong(fresh);
        List<Long> ids = new ArrayList<>(rows.size());
        for (String key : keys) {
            Long id = known.get(key);
            ids.add(id == null ? next++ : id);
        }
        return ids;
    }

    private Map<String, Long> householdsOf(InsurerNumber tenant, List<PersonRow> rows) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        Set<String> unseen = new LinkedHashSet<>();
        for (PersonRow row : rows) {
            Long id = households.get(row.householdNumber());
            if (id == null) {
                unseen.add(row.householdNumber());
            } else {
                found.put(row.householdNumber(), id);
            }
        }
        Map<String, Long> known = load.knownHouseholds(tenant, unseen);
        int fresh = unseen.size() - known.size();
        long next = fresh == 0 ? 0 : householdIds.applyAsLong(fresh);
        for (String number : unseen) {
            Long id = known.get(number);
            found.put(number, id == null ? next++ : id);
        }
        households.putAll(found);
        return found;
    }

    @Override
    public void close() throws SQLException {
        load.close();
    }
}
