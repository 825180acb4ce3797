package shikaku.nondisclosure.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.shared.value.InsurerNumber;

/** 不開示該当フラグと自己情報提供不可フラグ. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class ProtectionFlags {

    private static final String FLAGGED = "(not_disclosed = 1 or self_information_blocked = 1)";

    @PersistenceContext
    EntityManager entityManager;

    /** True of a row whose person is under at least one flag; for queries that leave these people out. */
    public static String condition(String insurerNumber, String personId) {
        return "exists (select 1 from non_disclosure_flag f where f.insurer_number = " + insurerNumber
                + " and f.person_id = " + personId + " and " + FLAGGED + ")";
    }

    /** The flags as everybody has committed them by now, whatever the transaction of the one who asks has seen before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<Long, ProtectionState> asOfNow(InsurerNumber tenant, Collection<Long> people) {
        return of(tenant, people);
    }

    /** People under at least one flag; the others are missing. */
    public Map<Long, ProtectionState> of(InsurerNumber tenant, Collection<Long> people) {
        Map<Long, ProtectionState> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("select person_id, not_disclosed, self_information_blocked from non_disclosure_flag"
                        + " where insurer_number = ?1 and person_id between ?2 and ?3"
                        + " and " + FLAGGED)
                .setParameter(1, tenant.digits())
                .setParameter(
                        2, people.stream().mapToLong(Long::longValue).min().orElseThrow())
                .setParameter(
                        3, people.stream().mapToLong(Long::longValue).max().orElseThrow())
                .getResultList();
        Set<Long> asked = new HashSet<>(people);
        for (Object[] row : rows) {
            long person = ((Number) row[0]).longValue();
            if (asked.contains(person)) {
                found.put(person, new ProtectionState(truth(row[1]), truth(row[2])));
            }
        }
        return found;
    }

    /** Those whose flags were carried over from another number. */
    public List<Long> carried(InsurerNumber tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select person_id from non_disclosure_flag where insurer_number = ?1"
                        + " and origin = ?2 and " + FLAGGED + " order by person_id")
                .setParameter(1, tenant.digits())
                .setParameter(2, CarriedFlags.ORIGIN)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** Everybody of an insurer under at least one flag. */
    public Set<Long> everybody(InsurerNumber tenant) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select person_id from non_disclosure_flag where insurer_number = ?1" + " and " + FLAGGED)
                .setParameter(1, tenant.digits())
                .getResultList();
        Set<Long> found = new HashSet<>();
        rows.forEach(row -> found.add(((Number) row).longValue()));
        return found;
    }

    /** tinyint(1) arrives as a boolean from one driver setting and as a number from another. */
    private static boolean truth(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }
}
