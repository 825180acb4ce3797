package shikaku.insuredperson.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.insuredperson.rule.HouseholdHead;
import shikaku.insuredperson.rule.HouseholdView;
import shikaku.insuredperson.rule.PersonView;
import shikaku.shared.value.InsurerNumber;

/** 被保険者と世帯の読出し. Rows go straight into records: a mailing reads two million of them. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class InsuredPersons {

    @PersistenceContext
    EntityManager entityManager;

    protected InsuredPersons() {}

    public InsuredPersons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<PersonView> find(InsurerNumber tenant, long id) {
        return rows(tenant).ofIds(List.of(id)).stream().findFirst();
    }

    /** People of these ids, by id; unknown and foreign ids are missing. */
    public List<PersonView> ofIds(InsurerNumber tenant, List<Long> ids) {
        return rows(tenant).ofIds(ids);
    }

    /** The next people of a range of ids, by id. */
    public List<PersonView> after(InsurerNumber tenant, long lastId, long maxId, int size) {
        return rows(tenant).between(lastId, maxId, size);
    }

    public long highestId(InsurerNumber tenant) {
        Number highest = (Number) entityManager
                .createNativeQuery("select coalesce(max(id), 0) from insured_person where insurer_number = ?1")
                .setParameter(1, tenant.digits())
                .getSingleResult();
        return highest.longValue();
    }

    public Optional<HouseholdView> household(InsurerNumber tenant, long id) {
        HouseholdHead head = heads(tenant, List.of(id)).get(id);
        if (head == null) {
            return Optional.empty();
        }
        List<PersonView> members = rows(tenant).ofHousehold(id);
        String number = members.isEmpty() ? "" : members.get(0).householdNumber();
        return Optional.of(new HouseholdView(id, number, head.name(), head.personId(), members));
    }

    public Map<Long, HouseholdHead> heads(InsurerNumber tenant, Collection<Long> households) {
        Map<Long, HouseholdHead> found = new HashMap<>();
        for (Object[] row : in("select id, head_name, head_person_id from household", tenant, households)) {
            long id = ((Number) row[0]).longValue();
            found.put(
                    id, new HouseholdHead(id, (String) row[1], row[2] == null ? null : ((Number) row[2]).longValue()));
        }
        return found;
    }

    /** The people of these households by id, each with the household; whoever was named with it once and is gone too. */
    public Map<Long, Long> members(InsurerNumber tenant, Collection<Long> households) {
        return households(in("select id, household_id from insured_person", tenant, "household_id", households));
    }

    /** The household of each person; unknown and foreign ids are missing. */
    public Map<Long, Long> householdsOf(InsurerNumber tenant, Collection<Long> people) {
        return households(in("select id, household_id from insured_person", tenant, people));
    }

    private static Map<Long, Long> households(List<Object[]> rows) {
        Map<Long, Long> found = new HashMap<>();
        rows.forEach(row -> found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return found;
    }

    public Map<Long, String> names(InsurerNumber tenant, Collection<Long> people) {
        Map<Long, String> found = new HashMap<>();
        for (Object[] row : in("select id, name from insured_person", tenant, people)) {
            found.put(((Number) row[0]).longValue(), (String) row[1]);
        }
        return found;
    }

    private List<Object[]> in(String select, InsurerNumber tenant, Collection<Long> ids) {
        return in(select, tenant, "id", ids);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> in(String select, InsurerNumber tenant, String column, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return entityManager
                .createNativeQuery(select + " where insurer_number = ?1 and " + column + " in (" + list + ")")
                .setParameter(1, tenant.digits())
                .getResultList();
    }

    private PersonRows rows(InsurerNumber tenant) {
        return new PersonRows(entityManager.unwrap(Connection.class), tenant.digits());
    }
}
