package shikaku.audit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.audit.store.AuditEntries.Line;
import shikaku.audit.store.AuditEntries.Place;
import shikaku.audit.store.AuditEntries.Readers;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

/** Each question about the trail is answered by an index: a page costs rows of that page, not of the trail. */
@DisplayName("監査証跡を読む手間")
class AuditTrailReadsDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("00980011");
    private static final int ENTRIES = 4_000;
    private static final int ACTS = ENTRIES / 10;
    private static final int PAGE = 51;
    private static final int PEOPLE = 50;
    private static final long OWN = 10;

    private static final String DIGIT = "(select 0 n union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9)";
    private static final String NUMBERS = "(select a.n + 10 * b.n + 100 * c.n + 1000 * d.n n from " + DIGIT + " a, "
            + DIGIT + " b, " + DIGIT + " c, " + DIGIT + " d) i where i.n < " + ENTRIES;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AuditEntries entries;

    /** Nine of ten lie beneath an act; nearly all are the city's own, another organisation seldom looks at its records. */
    @BeforeEach
    void aLongTrail() throws SQLException {
        entries = database.make(AuditEntries.class);
        database.execute("insert into audit_entry (id, happened_at, insurer_number, act, service, outcome, person_id,"
                + " person_count, actor_kind, actor_id, actor_name, organisation_id, roles, network_address, trace,"
                + " session_id, beneath) select 1000000 + i.n, date('2026-11-24') + interval i.n second, '00980011', 'a', 's',"
                + " 'DONE', if(mod(i.n, 3) = 0, mod(i.n, 50), null), 1, 'CLERK', 1, 'x', 10 + (mod(i.n, 1000) = 0), '', '', '', 1,"
                + " mod(i.n, 10) <> 0"
                + " from " + NUMBERS);
        database.execute("insert into audit_entry_person (entry_id, person_id) select 1000000 + i.n,"
                + " mod(i.n, 50) from " + NUMBERS + " and mod(i.n, 3) = 1");
        database.commit();
        try (Connection owner = database.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("analyze table audit_entry, audit_entry_person");
        }
    }

    @Test
    @DisplayName("一頁を読む手間は、記録の全体によらない")
    void aPageCostsItsOwnRows() throws SQLException {
        Place middle = entries.before(new Readers(OWN, CITY), Place.NEWEST, ACTS / 2)
                .get(ACTS / 2 - 1)
                .place();
        for (Place place : List.of(Place.NEWEST, middle)) {
            long read = rows(() -> entries.before(new Readers(OWN, CITY), place, PAGE));
            assertTrue(read >= PAGE && read < 6L * PAGE, read + " rows read from " + place);
        }
    }

    @Test
    @DisplayName("一人の記録を読む手間は、その人の記録の数による")
    void aPersonsTrailCostsItsOwnRows() throws SQLException {
        long read = rows(() -> entries.ofPerson(CITY, 7, Place.NEWEST, PAGE));
        int ofOne = ENTRIES / PEOPLE;
        assertTrue(read < 5L * ofOne, read + " rows read for " + ofOne);
    }

    private long rows(Supplier<List<Line>> question) throws SQLException {
        database.flushAndClear();
        long first = handled();
        long before = handled();
        assertEquals(PAGE, question.get().size());
        return handled() - before - (before - first);
    }

    private long handled() throws SQLException {
        long sum = 0;
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("show session status like 'Handler_read%'")) {
            while (row.next()) {
                sum += row.getLong(2);
            }
        }
        return sum;
    }
}
