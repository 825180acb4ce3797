package shikaku.desk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.desk.rule.CareOutlook;
import shikaku.desk.rule.CareOutlook.Cause;
import shikaku.desk.rule.GapRow;
import shikaku.desk.rule.GraceMonth;
import shikaku.eligibility.rule.Ground;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

@DisplayName("明日の空白の計算結果")
class CareOutlooksDbTest {

    private static final InsurerNumber CITY = new InsurerNumber("00980011");
    private static final InsurerNumber OTHER = new InsurerNumber("39980016");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private CareOutlooks outlooks;

    @BeforeEach
    void open() {
        outlooks = database.make(CareOutlooks.class);
    }

    @Test
    void showsThoseFirstWhoLoseSomething() {
        outlooks.replace(CITY, 0, 10, Map.of(1L, gap(TOMORROW, false), 2L, gap(TOMORROW, true)));
        outlooks.replace(OTHER, 0, 10, Map.of(3L, gap(TOMORROW, true)));
        List<GapRow> rows = outlooks.uncovered(CITY, TOMORROW, TOMORROW, 0, 10);
        assertEquals(
                List.of(
                        new GapRow(2, TOMORROW, true, Cause.GROUND, Ground.NO_CARD, true),
                        new GapRow(1, TOMORROW, false, Cause.GROUND, Ground.NO_CARD, true)),
                rows);
        assertEquals(2, outlooks.uncoveredCount(CITY, TOMORROW, TOMORROW));
        assertEquals(1, outlooks.newlyUncoveredCount(CITY, TOMORROW));
    }

    @Test
    void writesARangeAgainInPlaceOfWhatStoodThere() {
        outlooks.replace(CITY, 0, 10, Map.of(1L, gap(TOMORROW, true), 11L, gap(TOMORROW, true)));
        outlooks.replace(CITY, 0, 10, Map.of(2L, gap(TOMORROW, true)));
        assertEquals(
                List.of(2L, 11L),
                outlooks.uncovered(CITY, TOMORROW, TOMORROW, 0, 10).stream()
                        .map(GapRow::personId)
                        .toList());
    }

    @Test
    void countsTheEndsOfTheGraceByMonth() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        outlooks.replace(CITY, 0, 10, Map.of(1L, grace(end, true), 2L, grace(end, false), 3L, grace(end, false)));
        assertEquals(
                List.of(new GraceMonth(end, 1, 2)),
                outlooks.graceMonths(CITY, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 10, 31)));
    }

    @Test
    void takesPeopleOffTheListWhoGotACertificate() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        outlooks.replace(CITY, 0, 10, Map.of(1L, gap(TOMORROW, true), 2L, gap(TOMORROW, true), 3L, grace(end, false)));
        outlooks.covered(CITY, List.of(1L, 3L), TOMORROW);
        assertEquals(1, outlooks.uncoveredCount(CITY, TOMORROW, TOMORROW));
        assertEquals(List.of(new GraceMonth(end, 1, 0)), outlooks.graceMonths(CITY, end, end));
    }

    @Test
    void keepsPeopleOnTheListUntilTheirPaperBegins() {
        LocalDate paperFrom = TOMORROW.plusDays(7);
        outlooks.replace(CITY, 0, 10, Map.of(1L, gap(paperFrom.minusDays(1), true), 2L, gap(paperFrom, true)));
        outlooks.covered(CITY, List.of(1L, 2L), paperFrom);
        assertEquals(
                List.of(1L),
                outlooks.uncovered(CITY, TOMORROW, paperFrom, 0, 10).stream()
                        .map(GapRow::personId)
                        .toList());
    }

    @Test
    void countsNobodyWhoCameUnderAFlagSince() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        outlooks.replace(CITY, 0, 10, Map.of(1L, gap(TOMORROW, true), 2L, gap(TOMORROW, true), 3L, grace(end, true)));
        for (long person : List.of(1L, 3L)) {
            database.execute(
                    "insert into non_disclosure_flag values (?, ?, 1, 0, 'FILING', '2026-11-24')", "00980011", person);
        }
        assertEquals(1, outlooks.uncoveredCount(CITY, TOMORROW, TOMORROW));
        assertEquals(1, outlooks.newlyUncoveredCount(CITY, TOMORROW));
        assertEquals(
                List.of(2L),
                outlooks.uncovered(CITY, TOMORROW, TOMORROW, 0, 10).stream()
                        .map(GapRow::personId)
                        .toList());
        assertEquals(List.of(), outlooks.graceMonths(CITY, end, end));
    }

    @Test
    void letsOneComputeAtATimeAndEachStateOnce() {
        assertTrue(claim("a", NOW).isPresent());
        assertEquals(Optional.empty(), claim("a", NOW));
        int second = claim("a", NOW.plusSeconds(61)).orElseThrow();
        assertTrue(outlooks.finish(CITY, second, TOMORROW, NOW.plusSeconds(70), 5));
        assertEquals(Optional.empty(), claim("a", NOW.plusSeconds(200)));
        assertTrue(claim("b", NOW.plusSeconds(200)).isPresent());
        assertEquals(Optional.of(0L), outlooks.countFor(CITY, TOMORROW));
    }

    @Test
    void whoseLeaseWasTakenOverKeepsNoneAliveAndEndsNothing() {
        int slow = claim("a", NOW).orElseThrow();
        assertTrue(outlooks.prolong(CITY, slow, NOW.plusSeconds(60)));
        int fast = claim("a", NOW.plusSeconds(61)).orElseThrow();
        assertFalse(outlooks.prolong(CITY, slow, NOW.plusSeconds(900)));
        assertFalse(outlooks.finish(CITY, slow, TOMORROW, NOW.plusSeconds(62), 3));
        assertEquals(Optional.empty(), outlooks.countFor(CITY, TOMORROW));
        assertEquals(
                NOW.plusSeconds(121),
                outlooks.run(CITY).orElseThrow().leaseUntil(),
                "the lease of the one who took over");
        assertTrue(outlooks.finish(CITY, fast, TOMORROW, NOW.plusSeconds(63), 5));
    }

    private Optional<Integer> claim(String stamp, Instant now) {
        return outlooks.claim(CITY, LocalDate.of(2026, 11, 24), stamp, now, now.plusSeconds(60));
    }

    private static CareOutlook gap(LocalDate day, boolean coveredBefore) {
        return new CareOutlook(day, coveredBefore, Cause.GROUND, Ground.NO_CARD, true, null, false);
    }

    private static CareOutlook grace(LocalDate day, boolean handled) {
        return new CareOutlook(null, false, null, Ground.GRACE_RUNNING, false, day, handled);
    }
}
