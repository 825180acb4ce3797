package shikaku.insuredperson.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.rule.RosterScope;
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
    private final Set<String> headNamed = new HashSet<>();
    private final Set<String> watched = new HashSet<>();
    private final List<Long> alike = new ArrayList<>();

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
    public List<Long> write(InsurerNumber tenant, List<PersonRow> rows, Set<String> headless, RosterScope roster)
            throws SQLException {
        List<String> keys =
                rows.stream().map(row -> PersonLoad.key(row.insuredNumber())).toList();
        Map<String, Long> known = load.knownPeople(tenant, keys);
        List<Long> ids = idsOf(keys, known);
        List<NumberedHousehold> heads = new ArrayList<>();
        Map<String, Long> numbers = householdsOf(tenant, rows);
        List<Numbered> people = new ArrayList<>(rows.size());
        Map<String, String> named = namesOf(rows, headless);
        for (int i = 0; i < rows.size(); i++) {
            PersonRow row = rows.get(i);
            String number = row.householdNumber();
            boolean fresh = !known.containsKey(keys.get(i));
            if (fresh && !watched.isEmpty() && PersonLoad.likeness(row).stream().anyMatch(watched::contains)) {
                alike.add(ids.get(i));
            }
            people.add(new Numbered(ids.get(i), numbers.get(number), row, !fresh));
            if (row.head()) {
                heads.add(new NumberedHousehold(numbers.get(number), number, ids.get(i), row.name()));
            } else if (named.containsKey(number)) {
                heads.add(new NumberedHousehold(numbers.get(number), number, null, named.remove(number)));
            }
        }
        load.writeHouseholds(tenant, heads);
        load.write(tenant, people, roster);
        return ids;
    }

    /** 擬制世帯主: the first line with a name counts; a household that has its name is not written again. */
    private Map<String, String> namesOf(List<PersonRow> rows, Set<String> headless) {
        Map<String, String> names = new HashMap<>();
        for (PersonRow row : rows) {
            String number = row.householdNumber();
            if (headless.contains(number) && !headNamed.contains(number)) {
                names.merge(number, row.headName(), (first, next) -> first.isEmpty() ? next : first);
            }
        }
        names.forEach((number, name) -> {
            if (!name.isEmpty()) {
                headNamed.add(number);
            }
        });
        return names;
    }

    /** From now on, whoever comes with a new number and is like one of these by name or kana, birth and sex, is noted. */
    public void watch(InsurerNumber tenant, Collection<Long> people) throws SQLException {
        watched.addAll(load.likenessOf(tenant, people));
    }

    /** Those noted since this was asked last. */
    public List<Long> takeAlike() {
        List<Long> taken = List.copyOf(alike);
        alike.clear();
        return taken;
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

    private List<Long> idsOf(List<String> keys, Map<String, Long> known) {
        int fresh = (int) keys.stream().filter(key -> !known.containsKey(key)).count();
        long next = fresh == 0 ? 0 : personIds.applyAsLong(fresh);
        List<Long> ids = new ArrayList<>(keys.size());
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
