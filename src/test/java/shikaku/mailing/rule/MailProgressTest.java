package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProgressTest {

    private static final Instant BEGAN = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void theTimeLeftFollowsTheRateSoFar() {
        MailProgress progress = MailProgress.of(2_000, 10_000, BEGAN, BEGAN.plusSeconds(4));
        assertEquals(500.0, progress.perSecond());
        assertEquals(Duration.ofSeconds(16), progress.left());
        assertEquals(20, progress.percent());
    }

    @Test
    void nothingIsGuessedBeforeTheFirstLetter() {
        assertNull(MailProgress.of(0, 10, BEGAN, BEGAN.plusSeconds(3)).left());
        assertNull(MailProgress.of(5, 10, null, BEGAN).left());
        assertEquals(0, MailProgress.of(0, 0, BEGAN, BEGAN).percent());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # MML-09
            10, 0, 0, 0, 1, 9, 9, true, true
            10, 0, 0, 1, 0, 9, 9, true, false
            10, 1, 0, 0, 0, 9, 9, true, false
            10, 0, 1, 0, 0, 9, 9, true, false
            10, 0, 0, 0, 0, 9, 9, false, false
            10, 0, 0, 0, 1, 9, 8, true, false
            """)
    void aMailingClosesOnlyWhenItsCountsAddUp(
            long selected,
            long waiting,
            long ready,
            long held,
            long excluded,
            long printed,
            long sheets,
            boolean addUp,
            boolean closable) {
        MailCounts counts = new MailCounts(selected, waiting, ready, held, excluded, printed);
        assertEquals(addUp, counts.addUp());
        assertEquals(closable, counts.closable(sheets));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # CMP-01
            2026-10-31, 2026-10-31, 2026-10-31, 2026-10-31, .
            2026-10-31, 2026-10-31, 2026-11-01, 2026-10-31, NEWER_PERSON_DATA
            2026-10-31, 2026-10-31, 2026-10-31, 2026-11-01, NEWER_CARD_DATA
            2026-10-31, ,           2026-10-31, 2026-11-01, NEWER_CARD_DATA
            2026-10-31, ,           2026-10-31, ,           .
            2026-10-31, 2026-10-31, 2026-10-30, 2026-10-30, .
            """)
    void newerDataStopsTheMailing(
            LocalDate persons, LocalDate cards, LocalDate personsNow, LocalDate cardsNow, String refusal) {
        Optional<MailingRejection> found =
                new DataVintage(persons, cards, null).stillNewest(new DataVintage(personsNow, cardsNow, null));
        assertEquals(refusal, found.map(Enum::name).orElse("."));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # CMP-01
            2026-11-24T01:00:00Z, 2026-11-24T01:00:00Z, .
            2026-11-24T01:00:00Z, 2026-11-24T01:00:01Z, NEWER_PERSON_DATA
            ,                     2026-11-24T01:00:01Z, .
            """)
    void aCorrectedFileOfTheSameDayStopsTheMailing(Instant loaded, Instant loadedNow, String refusal) {
        LocalDate day = LocalDate.of(2026, 10, 31);
        Optional<MailingRejection> found =
                new DataVintage(day, day, loaded).stillNewest(new DataVintage(day, day, loadedNow));
        assertEquals(refusal, found.map(Enum::name).orElse("."));
    }

    @Test
    @org.junit.jupiter.api.DisplayName("PRV-03 照合番号は意味を持たない")
    void aMatchCodeIsOpaqueAndPlainToRead() {
        byte[] ones = new byte[16];
        java.util.Arrays.fill(ones, (byte) 0xff);
        assertEquals("ZZZZZZZZZZZZZZZZZZZZZZZZZW", MatchCode.of(ones));
        assertEquals("00000000000000000000000000", MatchCode.of(new byte[16]));
        byte[] one = new byte[16];
        one[0] = 0x08;
        assertEquals("10000000000000000000000000", MatchCode.of(one));
        assertThrows(IllegalArgumentException.class, () -> MatchCode.of(new byte[15]));
    }

    @Test
    void workingStatesAreThoseARunnerTakesUp() {
        assertTrue(MailingState.DECIDING.working());
        assertFalse(MailingState.RENDERED.working());
        assertTrue(MailingState.CANCELLED.ended());
    }
}
