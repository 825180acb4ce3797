package shikaku.insurer.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 保険者: profile, dated choices, seals and the age of its data. Rows of choices and seals are added, never changed. */
@Dependent
public class Insurers {

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
        entityManager
                .createNativeQuery("insert into insurer (insurer_number, kind, name, issuer_name, section, phone)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on duplicate key update kind = values(kind),"
                        + " name = values(name), issuer_name = values(issuer_name), section = values(section),"
                        + " phone = values(phone)")
                .setParameter(1, tenant.digits())
                .setParameter(2, profile.kind().name())
                .setParameter(3, profile.name())
                .setParameter(4, profile.issuerName())
                .setParameter(5, profile.section())
                .setParameter(6, profile.phone())
                .executeUpdate();
    }

    public EffectiveDated<InsurerPolicy> policy(InsurerNumber tenant, InsurerKind kind) {
        InsurerPolicy usual = InsurerPolicy.usualFor(kind);
        List<EffectiveDated.Row<InsurerPolicy>> rows = new ArrayList<>();
        for (Object[] row : rows(
                "select first_day, last_day, choices, source from insurer_policy where insurer_number = ?1"
                        + " order by first_day",
                tenant)) {
            rows.add(new EffectiveDated.Row<>(
                    day(row[0]), day(row[1]), PolicyText.read((String) row[2], usual), (String) row[3]));
        }
        return EffectiveDated.of(rows);
    }

    public void addPolicy(InsurerNumber tenant, EffectiveDated.Row<InsurerPolicy> row) {
        entityManager
                .createNativeQuery("insert into insurer_policy (insurer_number, first_day, last_day, choices, source)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, tenant.digits())
                .setParameter(2, row.firstDay())
                .setParameter(3, row.lastDay())
                .setParameter(4, PolicyText.write(row.value()))
                .setParameter(5, row.source())
                .executeUpdate();
    }

    /** The seal that may be printed on a document of that day. */
    public Optional<InsurerSeal> seal(InsurerNumber tenant, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("select png, first_day, last_day, description from insurer_seal"
                        + " where insurer_number = ?1 and first_day <= ?2 and (last_day is null or last_day >= ?2)"
                        + " order by first_day desc")
                .setParameter(1, tenant.digits())
                .setParameter(2, day)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new InsurerSeal((byte[]) row[0], day(row[1]), day(row[2]), (String) row[3]));
    }

    public void addSeal(InsurerNumber tenant, InsurerSeal seal) {
        entityManager
                .createNativeQuery("insert into insurer_seal (insurer_number, first_day, last_day, description, png)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, tenant.digits())
                .setParameter(2, seal.firstDay())
                .setParameter(3, seal.lastDay())
                .setParameter(4, seal.description())
                .setParameter(5, seal.png())
                .executeUpdate();
    }

    /** Newest 抽出日 of each kind of data that was ever delivered. */
    public Map<DataKind, LocalDate> vintage(InsurerNumber tenant) {
        Map<DataKind, LocalDate> days = new EnumMap<>(DataKind.class);
        for (Object[] row :
                rows("select kind, extracted_on from insurer_data_vintage where insurer_number = ?1", tenant)) {
            days.put(DataKind.valueOf((String) row[0]), day(row[1]));
        }
        return days;
    }

    /** The moment data of any kind last came in. */
    public Optional<Instant> loadedAt(InsurerNumber tenant) {
        Object last = entityManager
                .createNativeQuery("select max(loaded_at) from insurer_data_vintage where insurer_number = ?1")
                .setParameter(1, tenant.digits())
                .getSingleResult();
        return Optional.ofNullable(last)
                .map(at -> at instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) at)
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, InsurerNumber tenant) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tenant.digits())
                .getResultList();
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
