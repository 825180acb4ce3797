package shikaku.insurer.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.shared.store.Columns;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 保険者: profile, dated choices, seals and the age of its data. Rows of choices and seals are added, never changed. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class Insurers {

    private static final String NOT_REPLACED = " and entry = (select max(t.entry) from insurer_seal t"
            + " where t.insurer_number = s.insurer_number and t.first_day = s.first_day)";

    @PersistenceContext
    EntityManager entityManager;

    protected Insurers() {}

    public Insurers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<InsurerProfile> profile(InsurerNumber tenant) {
        return rows("select kind, name, issuer_name, section, phone from insurer where insurer_number = ?1", tenant)
                .stream()
                .findFirst()
                .map(row -> new InsurerProfile(
                        tenant,
                        InsurerKind.valueOf((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]));
    }

    public void keep(InsurerNumber tenant, InsurerProfile profile) {
        write(rows -> rows.keep(tenant, profile));
    }

    public EffectiveDated<InsurerPolicy> policy(InsurerNumber tenant, InsurerKind kind) {
        InsurerPolicy usual = InsurerPolicy.usualFor(kind);
        List<EffectiveDated.Row<InsurerPolicy>> rows = new ArrayList<>();
        for (Object[] row : rows(
                "select first_day, last_day, choices, source from insurer_policy where insurer_number = ?1"
                        + " order by first_day",
                tenant)) {
            rows.add(new EffectiveDated.Row<>(
                    Columns.day(row[0]), Columns.day(row[1]), PolicyText.read((String) row[2], usual), (String)
                            row[3]));
        }
        return EffectiveDated.of(rows);
    }

    public void addPolicy(InsurerNumber tenant, EffectiveDated.Row<InsurerPolicy> row) {
        write(rows -> rows.addPolicy(tenant, row));
    }

    /** The seal that may be printed on a document of that day. */
    public Optional<InsurerSeal> seal(InsurerNumber tenant, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("select png, first_day, last_day, description from insurer_seal s"
                        + " where insurer_number = ?1 and first_day <= ?2 and (last_day is null or last_day >= ?2)"
                        + NOT_REPLACED + " order by first_day desc")
                .setMaxResults(1)
                .setParameter(1, tenant.digits())
                .setParameter(2, day)
                .getResultList();
        return rows.stream().findFirst().map(Insurers::seal);
    }

    private static InsurerSeal seal(Object[] row) {
        return new InsurerSeal((byte[]) row[0], Columns.day(row[1]), Columns.day(row[2]), (String) row[3]);
    }

    /** Every seal, newest first day first; of several with the same first day the one that is used. */
    public List<InsurerSeal> seals(InsurerNumber tenant) {
        return rows(
                        "select png, first_day, last_day, description from insurer_seal s where insurer_number = ?1"
                                + NOT_REPLACED
                                + " order by first_day desc",
                        tenant)
                .stream()
                .map(Insurers::seal)
                .toList();
    }

    public void addSeal(InsurerNumber tenant, InsurerSeal seal) {
        write(rows -> rows.addSeal(tenant, seal));
    }

    /** Newest 抽出日 of each kind of data that was ever delivered. */
    public Map<DataKind, LocalDate> vintage(InsurerNumber tenant) {
        Map<DataKind, LocalDate> days = new EnumMap<>(DataKind.class);
        for (Object[] row :
                rows("select kind, extracted_on from insurer_data_vintage where insurer_number = ?1", tenant)) {
            days.put(DataKind.valueOf((String) row[0]), Columns.day(row[1]));
        }
        return days;
    }

    /** The moment data of any kind last came in. */
    public Optional<Instant> loadedAt(InsurerNumber tenant) {
        Object last = entityManager
                .createNativeQuery("select max(loaded_at) from insurer_data_vintage where insurer_number = ?1")
                .setParameter(1, tenant.digits())
                .getSingleResult();
        return Optional.ofNullable(Columns.instant(last));
    }

    private interface Writing {
        void to(InsurerRows rows) throws SQLException;
    }

    private void write(Writing writing) {
        try {
            writing.to(new InsurerRows(entityManager.unwrap(Connection.class)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, InsurerNumber tenant) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.digits())
                .getResultList();
    }
}
