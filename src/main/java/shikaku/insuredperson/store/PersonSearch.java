package shikaku.insuredperson.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.insuredperson.rule.HiddenPeople;
import shikaku.insuredperson.rule.PersonPage;
import shikaku.insuredperson.rule.PersonQuery;
import shikaku.insuredperson.rule.PersonView;
import shikaku.shared.value.InsurerNumber;

/**
 * 対象者検索: prefix search on the folded columns. At most 1,001 hits are looked at, in the order of the index that finds them, so a
 * broad search costs the same at ten thousand and at two million people; enrolled people come first among them.
 */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class PersonSearch {

    /** Above this a clerk needs another word, not another page. */
    public static final int MOST = 1000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    HiddenPeople hidden;

    private record Hit(long id, LocalDate until, String family, String given, LocalDate birth) {}

    /** What is looked for, on which day and for whom. */
    private record Asked(PersonQuery query, LocalDate today) {

        /** 担当者扱い: what is hidden from the one who asks decides neither whether a row is found nor where it stands. */
        boolean blind() {
            return !query.forOfficer();
        }
    }

    public PersonPage search(InsurerNumber tenant, PersonQuery query, LocalDate today, int from, int size) {
        if (query.empty()) {
            return new PersonPage(List.of(), 0, false);
        }
        Connection connection = entityManager.unwrap(Connection.class);
        Map<Long, Hit> hits = new HashMap<>();
        try {
            for (Condition condition : conditions(query)) {
                collect(connection, tenant, condition, new Asked(query, today), hits);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The search failed", e);
        }
        List<Long> shown = hits.values().stream()
                .sorted(Comparator.comparing((Hit hit) -> !hit.until().isAfter(today))
                        .thenComparing(Hit::family)
                        .thenComparing(Hit::given)
                        .thenComparing(Hit::birth, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Hit::id))
                .limit(MOST)
                .skip(from)
                .limit(size)
                .map(Hit::id)
                .toList();
        Map<Long, PersonView> people = new HashMap<>();
        new PersonRows(connection, tenant.digits()).ofIds(shown).forEach(person -> people.put(person.id(), person));
        return new PersonPage(
                shown.stream().map(people::get).toList(), Math.min(hits.size(), MOST), hits.size() > MOST);
    }

    private String restricted() {
        return hidden.condition("p.insurer_number", "p.id");
    }

    private void collect(
            Connection connection, InsurerNumber tenant, Condition condition, Asked asked, Map<Long, Hit> into)
            throws SQLException {
        boolean enrolledOnly = asked.query().enrolledOnly();
        String enrolled = !enrolledOnly
                ? ""
                : asked.blind() ? " and (p.enrolled_until > ? or " + restricted() + ")" : " and p.enrolled_until > ?";
        String sql = "select p.id, p.enrolled_until, p.family_key, p.given_key, p.birth_on, " + restricted()
                + " from insured_person p where p.insurer_number = ?" + condition.sql + enrolled + condition.order
                + " limit " + (MOST + 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            statement.setString(at++, tenant.digits());
            for (Object argument : condition.arguments) {
                statement.setObject(at++, argument);
            }
            if (enrolledOnly) {
                statement.setObject(at, asked.today());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    into.put(
                            row.getLong(1),
                            new Hit(
                                    row.getLong(1),
                                    asked.blind() && row.getBoolean(6)
                                            ? PersonLoad.STILL_ENROLLED
                                            : row.getObject(2, LocalDate.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class)));
                }
            }
        }
    }

    private static final class Condition {
        private final String order;
        private String sql = "";
        private final List<Object> arguments = new ArrayList<>();

        Condition(String order) {
            this.order = order;
        }

        Condition and(String part, Object... values) {
            sql += " and " + part;
            arguments.addAll(List.of(values));
            return this;
        }
    }

    /** Each condition is answered by one index; their hits are put together. */
    private List<Condition> conditions(PersonQuery query) {
        List<Condition> all = new ArrayList<>();
        if (query.number() != null) {
            Condition number = new Condition(" order by p.number_key, p.branch")
                    .and("p.number_key like ?", prefix(query.number()));
            if (query.branch() != null) {
                number.and("p.branch = ?", query.branch());
            }
            if (query.symbol() != null) {
                number.and("(p.symbol = ? or p.name_key like ?)", query.symbol(), prefix(query.symbol()));
            }
            if (query.birthOn() != null && !query.numberOrBirth()) {
                number.and("p.birth_on = ?", query.birthOn());
            }
            all.add(number);
        }
        if (query.family() != null) {
            all.addAll(kana(query));
        } else if (query.name() != null) {
            all.add(born(query, new Condition(" order by p.name_key").and("p.name_key like ?", prefix(query.name()))));
            Condition other = new Condition("")
                    .and(
                            "p.id in (select o.person_id from insured_person_other_name o"
                                    + " where o.insurer_number = p.insurer_number and o.name_key like ?)",
                            prefix(query.name()));
            all.add(born(query, query.forOfficer() ? other : other.and("not " + restricted())));
        } else if (query.birthOn() != null && (query.number() == null || query.numberOrBirth())) {
            all.add(born(query, new Condition(" order by p.id")));
        }
        return all;
    }

    /** 姓 and 名 each by prefix; one word without a space may be both, then every place the given name could begin is tried. */
    private static List<Condition> kana(PersonQuery query) {
        List<Condition> all = new ArrayList<>();
        String order = " order by p.family_key, p.given_key";
        Condition family = new Condition(order).and("p.family_key like ?", prefix(query.family()));
        if (query.given() != null) {
            family.and("p.given_key like ?", prefix(query.given()));
        }
        all.add(born(query, family));
        if (query.given() == null && query.family().length() > 2) {
            String word = query.family();
            List<Object> values = new ArrayList<>();
            StringBuilder places = new StringBuilder();
            for (int end = 1; end < word.length(); end++) {
                places.append(places.isEmpty() ? "" : " or ").append("(p.family_key = ? and p.given_key like ?)");
                values.add(word.substring(0, end));
                values.add(prefix(word.substring(end)));
            }
            all.add(born(query, new Condition(order).and("(" + places + ")", values.toArray())));
        }
        return all;
    }

    private static Condition born(PersonQuery query, Condition condition) {
        return query.birthOn() == null ? condition : condition.and("p.birth_on = ?", query.birthOn());
    }

    /** What was typed is looked for literally, whatever LIKE would read into it. */
    private static String prefix(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
