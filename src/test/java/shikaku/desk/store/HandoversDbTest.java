package shikaku.desk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.desk.rule.Handover;
import shikaku.desk.rule.HandoverWay;
import shikaku.desk.rule.NeutralOpening;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

@DisplayName("担当者への引継ぎと閲覧の記録")
class HandoversDbTest {

    private static final InsurerNumber CITY = new InsurerNumber("00980011");
    private static final InsurerNumber OTHER = new InsurerNumber("39980016");
    private static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Handovers handovers;

    @BeforeEach
    void open() {
        handovers = database.make(Handovers.class);
    }

    @Test
    void keepsTheLongestWaitingOnTopAndTheTakenOnesBelow() {
        handovers.add(CITY, 1, HandoverWay.COUNTER, "A-027", "見本 さくら", MORNING);
        handovers.add(CITY, 2, HandoverWay.PHONE, "", "試験 一郎", NOON);
        handovers.add(CITY, 3, HandoverWay.LETTER, null, "見本 さくら", NOON.plusSeconds(1));
        assertTrue(handovers.take(CITY, idOf(1), "担当 花子", NOON));
        assertEquals(
                List.of(2L, 3L, 1L),
                handovers.page(CITY, 0, 10).stream().map(Handover::personId).toList());
        Handover taken = handovers.page(CITY, 0, 10).get(2);
        assertEquals("A-027", taken.ticket());
        assertEquals("担当 花子", taken.takenBy());
        assertFalse(taken.waiting());
        assertNull(handovers.page(CITY, 0, 10).get(0).ticket());
        assertEquals(2, handovers.waiting(CITY));
        assertEquals(NOON, handovers.oldestWaiting(CITY));
        assertEquals(3, handovers.count(CITY));
    }

    @Test
    void letsOneOfficerTakeItAndNobodyOfAnotherInsurer() {
        handovers.add(CITY, 1, HandoverWay.COUNTER, null, "見本 さくら", MORNING);
        long id = idOf(1);
        assertFalse(handovers.take(OTHER, id, "よその担当", NOON));
        assertTrue(handovers.take(CITY, id, "担当 花子", NOON));
        assertFalse(handovers.take(CITY, id, "担当 次郎", NOON));
        assertEquals(List.of(), handovers.page(OTHER, 0, 10));
        assertEquals(0, handovers.waiting(CITY));
        assertNull(handovers.oldestWaiting(CITY));
    }

    @Test
    void keepsOneOpenLineAPersonAndWayAndBringsACarriedPersonOnce() {
        assertTrue(handovers.add(CITY, 1, HandoverWay.PHONE, null, "見本 さくら", MORNING));
        assertFalse(handovers.add(CITY, 1, HandoverWay.PHONE, "A-1", "試験 一郎", NOON));
        assertTrue(handovers.add(CITY, 1, HandoverWay.COUNTER, null, "試験 一郎", NOON));
        assertTrue(handovers.add(OTHER, 1, HandoverWay.PHONE, null, "よその職員", NOON));
        handovers.bring(CITY, List.of(5L), NOON);
        assertEquals(List.of(6L), handovers.unbrought(CITY, List.of(5L, 6L)));
        handovers.bring(CITY, List.of(5L, 6L), NOON);
        assertEquals(List.of(), handovers.unbrought(CITY, List.of(5L, 6L)));
        assertEquals(4, handovers.waiting(CITY));
        long id = idOf(5);
        assertEquals(Optional.of(5L), handovers.personOf(CITY, id));
        assertEquals(Optional.empty(), handovers.personOf(OTHER, id));
        assertTrue(handovers.take(CITY, id, "担当 花子", NOON));
        handovers.bring(CITY, List.of(5L, 6L), NOON.plusSeconds(1));
        assertEquals(3, handovers.waiting(CITY));
    }

    @Test
    void reportsEveryOpeningTheNewestFirst() {
        handovers.opened(CITY, 7, "見本 さくら", MORNING);
        handovers.opened(CITY, 7, "試験 一郎", NOON);
        handovers.opened(OTHER, 8, "よその職員", NOON);
        assertEquals(
                List.of(new NeutralOpening(7, "試験 一郎", NOON), new NeutralOpening(7, "見本 さくら", MORNING)),
                handovers.openings(CITY, 0, 10));
        assertEquals(2, handovers.countOpenings(CITY));
    }

    private long idOf(long person) {
        return handovers.page(CITY, 0, 10).stream()
                .filter(handover -> handover.personId() == person)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
