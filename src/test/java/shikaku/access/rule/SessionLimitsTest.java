package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.rule.SessionLimits.End;

@DisplayName("セッションの期限（SEC-S3）")
class SessionLimitsTest {

    private static final Instant LOGIN = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void livesUntilTheMomentBeforeThirtyIdleMinutes() {
        Instant border = LOGIN.plus(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), SessionLimits.endOf(LOGIN, LOGIN, border.minusMillis(1)));
        assertEquals(Optional.of(End.IDLE), SessionLimits.endOf(LOGIN, LOGIN, border));
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        Instant border = LOGIN.plus(Duration.ofHours(12));
        Instant busy = border.minusSeconds(5);
        assertEquals(Optional.empty(), SessionLimits.endOf(LOGIN, busy, border.minusMillis(1)));
        assertEquals(Optional.of(End.ABSOLUTE), SessionLimits.endOf(LOGIN, busy, border));
    }

    @Test
    void saysWhichLimitComesFirst() {
        Instant busy = LOGIN.plus(Duration.ofHours(12)).minus(Duration.ofMinutes(10));
        assertEquals(
                Duration.ofMinutes(10), SessionLimits.leftOf(LOGIN, busy, busy).soonest());
        assertEquals(
                Duration.ofMinutes(30),
                SessionLimits.leftOf(LOGIN, LOGIN, LOGIN).soonest());
    }
}
