package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("取出しの可否（SEC-F8）")
class TakeoutGuardTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:30:00Z");

    @ParameterizedTest(name = "申告から{0}秒、この1時間に{1}件 → {2}")
    @CsvSource(
            textBlock =
                    """
            0,    0,  ''
            899,  0,  ''
            900,  0,  PURPOSE_MISSING
            -1,   0,  PURPOSE_MISSING
            0,    59, ''
            0,    60, TAKEOUT_LIMIT
            900,  60, PURPOSE_MISSING
            """)
    void isBoundByTimeAndNumber(long ago, int taken, String refusal) {
        assertEquals(
                refusal,
                TakeoutGuard.problemOf(NOW.minusSeconds(ago), taken, 60, NOW)
                        .map(Enum::name)
                        .orElse(""));
    }

    @Test
    @DisplayName("申告がなければ、まず申告")
    void asksFirst() {
        assertEquals(Optional.of(AccessRejection.PURPOSE_MISSING), TakeoutGuard.problemOf(null, 0, 60, NOW));
        assertEquals(Duration.ofHours(1), TakeoutGuard.WINDOW);
    }

    @Test
    @DisplayName("どの取出しにも目的の選択肢があり、その他で終わる")
    void everyKindHasItsPurposes() {
        for (TakeoutKind kind : TakeoutKind.values()) {
            List<TakeoutPurpose> purposes = kind.purposes();
            assertTrue(purposes.size() > 1);
            assertEquals(TakeoutPurpose.OTHER, purposes.get(purposes.size() - 1));
        }
    }
}
