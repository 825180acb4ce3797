package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.TestDatabase;

@DisplayName("見本の交付済み書類")
class DemoDocumentsDbTest {

    private static final LocalDate DAY = LocalDate.parse(Demo.FIRST_DAY);
    private static final int PEOPLE = 2_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("有効・適用前・期限切れ・終了がすべてあり、どれも資格と規則に合っている")
    void peopleHoldDocumentsInEveryState() {
        DemoInsurers.create(database.connection());
        Demo.people(OneTransaction.transactions(database.connection()), PEOPLE, DAY);

        everyStateExists();
        whatEndedSaysWhyAndWhatIsOverIsSucceeded();
        nobodyProtectedHoldsOne();
    }

    private void everyStateExists() {
        Map<String, Integer> states = new HashMap<>();
        for (Object[] row : rows("select case when ended_on <= '" + DAY + "' then 'ENDED' when valid_from > '" + DAY
                + "' then 'FUTURE' when valid_to < '" + DAY
                + "' then 'OVER' else 'LIVE' end, count(*) from eligibility_certificate group by 1")) {
            states.put(row[0].toString(), ((Number) row[1]).intValue());
        }

        assertEquals(Set.of("LIVE", "FUTURE", "OVER", "ENDED"), states.keySet());
        assertTrue(states.get("LIVE") > PEOPLE / 8, states::toString);
        assertEquals(List.of(), rows("select id, kind from eligibility_certificate where form = '' or rule_ids = ''"));
    }

    private void whatEndedSaysWhyAndWhatIsOverIsSucceeded() {
        assertEquals(
                List.of(),
                rows(
                        "select c.id, c.ended_on from eligibility_certificate c where c.ended_on is not null and not exists ("
                                + "select 1 from enrolment_period e where e.insurer_number = c.insurer_number"
                                + " and e.person_id = c.person_id and e.lost_on = c.ended_on)"
                                + " or (c.ended_on is not null and c.end_reason <> 'LOST_ELIGIBILITY')"));
        assertTrue(
                !rows("select a.id, b.id from eligibility_certificate a join eligibility_certificate b"
                                + " on b.insurer_number = a.insurer_number and b.id = a.succeeded_by"
                                + " and b.person_id = a.person_id where a.valid_to < b.valid_from")
                        .isEmpty(),
                "nobody has the document before");
        assertEquals(
                List.of(),
                rows("select a.id, b.id from eligibility_certificate a join eligibility_certificate b"
                        + " on b.insurer_number = a.insurer_number and b.person_id = a.person_id and a.id < b.id"
                        + " and a.valid_from <= b.valid_to and b.valid_from <= a.valid_to"));
    }

    private void nobodyProtectedHoldsOne() {
        assertEquals(
                List.of(),
                rows("select c.id, c.person_id from eligibility_certificate c join non_disclosure_flag f"
                        + " on f.insurer_number = c.insurer_number and f.person_id = c.person_id"));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return database.entityManager().createNativeQuery(sql).getResultList();
    }
}
