package shikaku.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("適用日つきの値")
class EffectiveDatedTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 2);
    private static final LocalDate SECOND = LocalDate.of(2026, 8, 1);

    private final EffectiveDated<String> table =
            EffectiveDated.from(FIRST, "old", "A").then(SECOND, "new", "B").until(LocalDate.of(2027, 7, 31));

    @Test
    void answersTheRowInForceOnEachSideOfABorder() {
        assertEquals("old", table.on(FIRST));
        assertEquals("old", table.on(SECOND.minusDays(1)));
        assertEquals("new", table.on(SECOND));
        assertEquals("new", table.on(LocalDate.of(2027, 7, 31)));
        assertEquals("B", table.rowOn(SECOND).orElseThrow().source());
    }

    @Test
    void neverGuessesOutsideItsRows() {
        assertThrows(NothingInForce.class, () -> table.on(FIRST.minusDays(1)));
        assertThrows(NothingInForce.class, () -> table.on(LocalDate.of(2027, 8, 1)));
    }

    @Test
    void refusesRowsThatOverlap() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EffectiveDated.of(List.of(
                        new EffectiveDated.Row<>(FIRST, SECOND, "a", "A"),
                        new EffectiveDated.Row<>(SECOND, null, "b", "B"))));
    }
}
