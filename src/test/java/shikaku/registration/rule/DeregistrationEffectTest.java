package shikaku.registration.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("解除の効力日（ISS-04・REG-10〜12）")
class DeregistrationEffectTest {

    @ParameterizedTest(name = "{0}: {1}に依頼 → {2}まで使える")
    @CsvSource(
            textBlock =
                    """
            TV-054 REG-11 ISS-04, 2026-11-22, 2026-12-31
            TV-054 REG-11, 2026-11-30, 2026-12-31
            TV-055 REG-11 REG-12, 2026-12-01, 2027-01-31
            TV-055 REG-10 REG-11, 2027-01-31, 2027-02-28
            """)
    void isTheEndOfTheFollowingMonth(String name, LocalDate requested, LocalDate last) {
        assertEquals(last, DeregistrationEffect.lastUsableDay(requested), name);
    }
}
