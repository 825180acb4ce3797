package shikaku.mailing.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.mailing.rule.DataVintage;
import shikaku.mailing.rule.DueAnswer;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailPieceState;
import shikaku.mailing.rule.MailPieceVerdict;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.rule.MailRange.State;
import shikaku.mailing.rule.MailRange.Step;
import shikaku.mailing.rule.MailingNumber;
import shikaku.mailing.rule.MailingNumber.Series;
import shikaku.mailing.rule.MatchCode;
import shikaku.mailing.rule.RangeCut;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

class MailingStoreDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("00980011");
    private static final InsurerNumber UNION = InsurerNumber.of("39980016");
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Mailings mailings;
    private MailPieces pieces;
    private MailRanges ranges;
    private Mailing mailing;
    private Mailing officers;

    @BeforeEach
    void plan() {
        mailings = database.make(Mailings.class);
        pieces = database.make(MailPieces.class);
        ranges = database.make(MailRanges.class);
        mailing = planned(Series.ORDINARY, null);
        officers = planned(Series.OFFICERS, mailing.id());
    }

    private Mailing planned(Series series, Long parent) {
        MailingNumber number = new MailingNumber(8, series, mailings.nextNumber(CITY, 8, series));
        Mailing.Plan plan = new Mailing.Plan("ELIGIBILITY", "一斉更新", DAY, DAY.plusDays(24));
        Mailing made = new Mailing(CITY, number, parent, plan, 1);
        mailings.add(CITY, made);
        return made;
    }

    private void choose(long mailingId, int firstPerson, int people) {
        List<MailPieces.Chosen> chosen = new java.util.ArrayList<>();
        for (int i = firstPerson; i < firstPerson + people; i++) {
            byte[] random = new byte[16];
            random[14] = (byte) (i >> 8);
            random[15] = (byte) i;
            chosen.add(new MailPieces.Chosen(
                    mailingId,
                    1000 + i / 2,
                    i,
                    MatchCode.of(random),
                    new DueAnswer(DueAnswer.Due.DUE, "g", List.of("ISS-02"), DAY, DAY)));
        }
        pieces.add(CITY, mailing.id(), "ELIGIBILITY", 500_000L + firstPerson, chosen);
    }

    private List<MailPiece> waiting(long mailingId) {
        return pieces.part(CITY, new MailPieces.Part(mailingId, 0, Long.MAX_VALUE, MailPieceState.SELECTED), 1_000);
    }

    @Test
    void numbersHaveNoGapAndTheOfficersCountForThemselves() {
        assertEquals("第8-001号", mailing.number().label());
        assertEquals("別8-001号", officers.number().label());
        assertEquals("第8-002号", planned(Series.ORDINARY, null).number().label());
        assertEquals(1, mailings.nextNumber(UNION, 8, Series.ORDINARY));
    }

    @Test
    void whoeverMayNotSeeAMailingTakesNoLockOnIt() throws SQLException {
        database.commit();
        assertTrue(mailings.lock(UNION, mailing.id()).isEmpty());
        assertTrue(
                mailings.lock(CITY, officers.id(), EnumSet.of(Series.ORDINARY)).isEmpty());
        assertTrue(free(mailing.id()), "another insurer's call locks nothing");
        assertTrue(free(officers.id()), "nor does a call for a series that is hidden");
        assertTrue(
                mailings.lock(CITY, mailing.id(), EnumSet.of(Series.ORDINARY)).isPresent());
        assertFalse(free(mailing.id()));
        database.commit();
        try (Connection owner = database.ownerConnection();
                Statement statement = owner.createStatement()) {
            // The numbers of mailings outlive a test's own tables.
            statement.executeUpdate("DELETE FROM id_range WHERE name LIKE 'mailing-%'");
        }
    }

    /** Whether somebody else could change the mailing now. */
    private boolean free(long id) throws SQLException {
        try (Connection other = database.anotherConnection();
                PreparedStatement query =
                        other.prepareStatement("SELECT id FROM mailing WHERE id = ? FOR UPDATE NOWAIT")) {
            other.setAutoCommit(false);
            query.setLong(1, id);
            query.executeQuery().close();
            other.rollback();
            return true;
        } catch (SQLException locked) {
            return false;
        }
    }

    @Test
    void anotherInsurersMailingIsNotThere() {
        database.flushAndClear();
        assertTrue(mailings.find(CITY, mailing.id()).isPresent());
        assertTrue(mailings.find(UNION, mailing.id()).isEmpty());
        assertTrue(mailings.lock(UNION, mailing.id()).isEmpty());
        assertEquals(0, mailings.page(UNION, List.of(Series.values()), 0, 50).size());
        assertEquals(1, mailings.page(CITY, List.of(Series.ORDINARY), 0, 50).size());
        assertEquals(2, mailings.count(CITY, List.of(Series.values())));
        choose(mailing.id(), 1, 3);
        assertEquals(0, pieces.counts(UNION, mailing.id()).selected());
        assertEquals(List.of(), pieces.unprinted(UNION, mailing.id(), List.of(), 0, 50));
    }

    @Test
    void aRunnerTakesUpWhatItsInsurerSaid() {
        assertEquals(List.of(), mailings.running(CITY));
        mailing.beginSelecting(new DataVintage(DAY, DAY, NOW), NOW);
        officers.stop();
        database.flushAndClear();
        assertEquals(List.of(mailing.id()), mailings.running(CITY));
        assertEquals(List.of(), mailings.running(UNION));
    }

    @Test
    void choosingTwiceHarmsNothing() {
        choose(mailing.id(), 1, 5);
        choose(mailing.id(), 1, 6);
        assertEquals(6, pieces.counts(CITY, mailing.id()).selected());
    }

    @Test
    void whoWentToTheOfficerIsNotChosenAgain() {
        choose(mailing.id(), 1, 5);
        pieces.giveToOfficer(
                CITY, mailing.id(), officers.id(), false, waiting(mailing.id()).subList(0, 2));
        choose(mailing.id(), 1, 5);
        assertEquals(3, pieces.counts(CITY, mailing.id()).selected());
        assertEquals(2, pieces.counts(CITY, officers.id()).waiting());
        pieces.giveToOfficer(
                CITY, mailing.id(), officers.id(), true, waiting(mailing.id()).subList(0, 1));
        assertEquals(Map.of(MailPieceReason.ARRIVED_LATE, 1L), pieces.reasons(CITY, officers.id()));
    }

    @Test
    void householdsAreNeverCutApart() {
        choose(mailing.id(), 2, 10);
        RangeCut cut = new RangeCut(4);
        pieces.cut(CITY, mailing.id(), cut);
        assertEquals(
                List.of(4, 4, 2),
                cut.ranges().stream().map(RangeCut.Range::size).toList());
        ranges.add(CITY, mailing.id(), Step.LETTERS, 1, cut.ranges());
        assertTrue(ranges.anyOfRound(CITY, mailing.id(), Step.LETTERS, 1));
        assertFalse(ranges.anyOfRound(CITY, mailing.id(), Step.LETTERS, 2));
    }

    @Test
    void aRangeIsHeldByOneRunnerUntilItsLeaseRunsOut() {
        ranges.add(CITY, mailing.id(), Step.LETTERS, 1, List.of(new RangeCut.Range(1, 9, 5)));
        MailRanges.Wanted open = new MailRanges.Wanted(mailing.id(), Step.LETTERS, State.OPEN);
        MailRange first =
                ranges.claim(CITY, open, "a", NOW, NOW.plusSeconds(60)).orElseThrow();
        assertEquals(Optional.empty(), ranges.claim(CITY, open, "b", NOW.plusSeconds(59), NOW.plusSeconds(120)));
        assertEquals(Optional.empty(), ranges.claim(CITY, open, "b", NOW.plusSeconds(60), NOW.plusSeconds(120)));
        MailRange second = ranges.claim(CITY, open, "b", NOW.plusSeconds(61), NOW.plusSeconds(120))
                .orElseThrow();
        assertNotEquals(first.fence(), second.fence());
        assertFalse(ranges.prolong(CITY, mailing.id(), second, NOW.plusSeconds(200)), "nobody said that work goes on");
        mailing.beginSelecting(new DataVintage(DAY, DAY, NOW), NOW);
        database.flushAndClear();
        assertFalse(ranges.prolong(CITY, mailing.id(), first, NOW.plusSeconds(200)), "the first runner came too late");
        assertTrue(ranges.prolong(CITY, mailing.id(), second, NOW.plusSeconds(200)));
        ranges.advance(CITY, second, 4, 3);
        assertEquals(new MailRanges.Done(3, 5), ranges.done(CITY, mailing.id(), Step.LETTERS, 1, State.DECIDED));
        ranges.finish(CITY, second, State.DECIDED);
        assertEquals(new MailRanges.Done(5, 5), ranges.done(CITY, mailing.id(), Step.LETTERS, 1, State.DECIDED));
        assertEquals(new MailRanges.Done(0, 5), ranges.done(CITY, mailing.id(), Step.LETTERS, 1, State.DONE));
        assertEquals(0, ranges.count(CITY, open));
        MailRange toPrint = ranges.claim(
                        CITY,
                        new MailRanges.Wanted(mailing.id(), Step.LETTERS, State.DECIDED),
                        "c",
                        NOW,
                        NOW.plusSeconds(60))
                .orElseThrow();
        assertEquals(0, toPrint.lastDoneKey(), "the next step begins at the first key");
        ranges.drop(CITY, mailing.id());
        assertFalse(ranges.prolong(CITY, mailing.id(), toPrint, NOW.plusSeconds(90)));
    }

    @Test
    void everyLetterIsCountedExactlyOnce() {
        choose(mailing.id(), 1, 6);
        List<MailPiece> all = waiting(mailing.id());
        DueAnswer answer = new DueAnswer(DueAnswer.Due.DUE, "g", List.of("ISS-02", "VAL-01"), DAY, DAY);
        pieces.judge(
                CITY,
                mailing.id(),
                List.of(
                        judged(all.get(0), MailPieceVerdict.Outcome.READY, null, answer),
                        judged(all.get(1), MailPieceVerdict.Outcome.HELD, MailPieceReason.GLYPH_MISSING, answer),
                        judged(all.get(2), MailPieceVerdict.Outcome.EXCLUDED, MailPieceReason.NO_LONGER_DUE, null),
                        judged(all.get(3), MailPieceVerdict.Outcome.READY, null, answer)),
                NOW);
        pieces.printed(CITY, mailing.id(), 77, List.of(new MailPieces.Placed(all.get(3), 1, 1, 1, 1, 4711, null)));
        MailCounts counts = pieces.counts(CITY, mailing.id());
        assertEquals(new MailCounts(6, 2, 1, 1, 1, 1), counts);
        assertTrue(counts.addUp());
        assertEquals(
                List.of(MailPieceReason.GLYPH_MISSING, MailPieceReason.NO_LONGER_DUE),
                pieces.unprinted(CITY, mailing.id(), List.of(), 0, 9).stream()
                        .map(MailPiece::reason)
                        .toList());
        assertEquals(
                List.of(MailPieceReason.NO_LONGER_DUE),
                pieces.unprinted(CITY, mailing.id(), List.of(all.get(1)), 0, 9).stream()
                        .map(MailPiece::reason)
                        .toList());
        List<Long> two = List.of(all.get(1).personId(), all.get(3).personId());
        assertEquals(
                Set.of(mailing.id()),
                pieces.unprintedOf(CITY, List.of(mailing.id()), two).keySet());
        assertEquals(
                1,
                pieces.unprintedOf(CITY, List.of(mailing.id()), two)
                        .get(mailing.id())
                        .size(),
                "a printed letter is a sheet");
        assertEquals(Map.of(), pieces.unprintedOf(UNION, List.of(mailing.id()), two));
        assertEquals(4711L, pieces.ofFile(CITY, mailing.id(), 77).get(0).issueNumber());
        pieces.reopen(CITY, mailing.id());
        assertEquals(new MailCounts(6, 4, 0, 0, 1, 1), pieces.counts(CITY, mailing.id()));
    }

    @Test
    void severalMailingsAreCountedTogetherAndEachForItself() {
        choose(mailing.id(), 1, 5);
        pieces.giveToOfficer(
                CITY, mailing.id(), officers.id(), false, waiting(mailing.id()).subList(0, 2));
        long empty = planned(Series.ORDINARY, null).id();
        MailCounts none = new MailCounts(0, 0, 0, 0, 0, 0);
        List<Long> all = List.of(mailing.id(), officers.id(), empty);
        assertEquals(
                Map.of(
                        mailing.id(),
                        new MailCounts(3, 3, 0, 0, 0, 0),
                        officers.id(),
                        new MailCounts(2, 2, 0, 0, 0, 0),
                        empty,
                        none),
                pieces.countsOf(CITY, all));
        assertEquals(Map.of(mailing.id(), none, officers.id(), none, empty, none), pieces.countsOf(UNION, all));
        assertEquals(Map.of(), pieces.countsOf(CITY, List.of()));
    }

    private static MailPieceVerdict.Judged judged(
            MailPiece piece, MailPieceVerdict.Outcome outcome, MailPieceReason reason, DueAnswer answer) {
        return new MailPieceVerdict.Judged(piece, new MailPieceVerdict.Verdict(outcome, reason, null), answer);
    }

    @Test
    void whoWasLookedAtAndLeftOutIsCountedByGround() {
        pieces.skipped(CITY, mailing.id(), 1, Map.of("a", 3, "b", 1));
        pieces.skipped(CITY, mailing.id(), 1, Map.of("a", 2));
        pieces.skipped(CITY, mailing.id(), 2, Map.of("b", 9));
        assertEquals(Map.of("a", 5L, "b", 10L), pieces.skips(CITY, mailing.id()));
    }

    @Test
    void aFileIsFoundByItsInsurerOnly() {
        MailFiles files = database.make(MailFiles.class);
        MailFile file = new MailFile(
                9,
                mailing.id(),
                1,
                "n.pdf",
                3,
                6,
                2,
                "0001",
                "0003",
                999,
                "ab",
                "build",
                "17",
                DAY,
                DAY,
                NOW,
                null,
                null);
        files.add(CITY, file);
        assertEquals(List.of(file), files.of(CITY, mailing.id()));
        assertEquals(Optional.of(file), files.find(CITY, 9));
        assertEquals(Optional.empty(), files.find(UNION, 9));
    }
}
