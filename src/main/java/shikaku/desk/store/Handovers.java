package shikaku.desk.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.desk.rule.Handover;
import shikaku.desk.rule.HandoverWay;
import shikaku.desk.rule.NeutralOpening;
import shikaku.shared.store.Columns;
import shikaku.shared.store.IdRanges;
import shikaku.shared.value.InsurerNumber;

/** 担当者扱いの引継ぎと閲覧の記録. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class Handovers {

    private static final int COUNTED = 1000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    IdRanges ids;

    /** False when one about the same person by the same way waits already. */
    public boolean add(
            InsurerNumber tenant, long personId, HandoverWay way, String ticket, String clerkName, Instant at) {
        boolean waits = number(query(
                        "select count(*) from desk_handover where insurer_number = ?1 and person_id = ?2 and way = ?3"
                                + " and taken_at is null",
                        tenant.digits(),
                        personId,
                        way.name()))
                > 0;
        if (waits) {
            return false;
        }
        query(
                        "insert into desk_handover (insurer_number, id, person_id, way, ticket, handed_by, handed_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                        tenant.digits(),
                        ids.claim(1),
                        personId,
                        way.name(),
                        ticket == null || ticket.isBlank() ? null : ticket,
                        clerkName,
                        Columns.utc(at))
                .executeUpdate();
        return true;
    }

    /** Adds a line about each of these people unless there was one of this way before, waiting or taken. */
    public void bring(InsurerNumber tenant, List<Long> people, Instant at) {
        for (long person : unbrought(tenant, people)) {
            add(tenant, person, HandoverWay.NEW_NUMBER, null, "", at);
        }
    }

    /** Those of whom {@link #bring} would add a line. */
    public List<Long> unbrought(InsurerNumber tenant, List<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Set<Long> known = new HashSet<>();
        ((List<?>) query(
                                "select person_id from desk_handover where insurer_number = ?1 and way = ?2",
                                tenant.digits(),
                                HandoverWay.NEW_NUMBER.name())
                        .getResultList())
                .forEach(person -> known.add(((Number) person).longValue()));
        return people.stream().filter(person -> !known.contains(person)).toList();
    }

    /** Whom a line is about. */
    public Optional<Long> personOf(InsurerNumber tenant, long id) {
        return ((List<?>) query(
                                "select person_id from desk_handover where insurer_number = ?1 and id = ?2",
                                tenant.digits(),
                                id)
                        .getResultList())
                .stream().map(person -> ((Number) person).longValue()).findFirst();
    }

    /** Those that wait first, the longest waiting on top; then the taken ones, the newest first. */
    public List<Handover> page(InsurerNumber tenant, int from, int size) {
        Query query = query(
                "select id, person_id, way, ticket, handed_by, handed_at, taken_by, taken_at from desk_handover"
                        + " where insurer_number = ?1 order by taken_at is not null, taken_at desc, handed_at, id",
                tenant.digits());
        return rows(query.setFirstResult(from).setMaxResults(size))
                .map(row -> new Handover(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        HandoverWay.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        Columns.instant(row[5]),
                        (String) row[6],
                        Columns.instant(row[7])))
                .toList();
    }

    public long count(InsurerNumber tenant) {
        return number(query("select count(*) from desk_handover where insurer_number = ?1", tenant.digits()));
    }

    /** How many wait, counted up to a thousand. */
    public long waiting(InsurerNumber tenant) {
        return number(query(
                "select count(*) from (select 1 from desk_handover where insurer_number = ?1 and taken_at is null"
                        + " limit " + COUNTED + ") waiting",
                tenant.digits()));
    }

    /** When the one that waits longest was handed over; null when none waits. */
    public Instant oldestWaiting(InsurerNumber tenant) {
        return Columns.instant(query(
                        "select min(handed_at) from desk_handover where insurer_number = ?1 and taken_at is null",
                        tenant.digits())
                .getSingleResult());
    }

    /** False when it was taken before or is not there. */
    public boolean take(InsurerNumber tenant, long id, String officerName, Instant at) {
        return query(
                                "update desk_handover set taken_by = ?3, taken_at = ?4"
                                        + " where insurer_number = ?1 and id = ?2 and taken_at is null",
                                tenant.digits(),
                                id,
                                officerName,
                                Columns.utc(at))
                        .executeUpdate()
                == 1;
    }

    /** Reports that somebody opened the page of a person in the officer's hands. */
    public void opened(InsurerNumber tenant, long personId, String clerkName, Instant at) {
        query(
                        "insert into desk_neutral_opening (insurer_number, id, person_id, opened_by, opened_at)"
                                + " values (?1, ?2, ?3, ?4, ?5)",
                        tenant.digits(),
                        ids.claim(1),
                        personId,
                        clerkName,
                        Columns.utc(at))
                .executeUpdate();
    }

    /** The newest first. */
    public List<NeutralOpening> openings(InsurerNumber tenant, int from, int size) {
        Query query = query(
                "select person_id, opened_by, opened_at from desk_neutral_opening where insurer_number = ?1"
                        + " order by opened_at desc, id desc",
                tenant.digits());
        return rows(query.setFirstResult(from).setMaxResults(size))
                .map(row -> new NeutralOpening(((Number) row[0]).longValue(), (String) row[1], Columns.instant(row[2])))
                .toList();
    }

    public long countOpenings(InsurerNumber tenant) {
        return number(query("select count(*) from desk_neutral_opening where insurer_number = ?1", tenant.digits()));
    }

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
