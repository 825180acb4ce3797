package shikaku.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("業務日（DAT-12）")
class BusinessClockTest {

    @Test
    void aMovedDateMovesTheDayButNeverTheInstant() {
        BusinessClock moved = new BusinessClock() {
            @Override
            public Optional<LocalDate> movedDate() {
                return Optional.of(LocalDate.of(2027, 7, 31));
            }
        };
        assertEquals(LocalDate.of(2027, 7, 31), moved.today());
        BusinessClock real = new BusinessClock();
        assertTrue(Duration.between(real.instant(), moved.instant()).abs().compareTo(Duration.ofMinutes(1)) < 0);
        assertEquals(BusinessClock.TOKYO, moved.now().getZone());
    }

    @ParameterizedTest(name = "DAT-12 {0} → {1}")
    @CsvSource({
        "2026-11-23T14:59:59.999999999Z, 2026-11-23",
        "2026-11-23T15:00:00Z, 2026-11-24",
        "2026-12-31T15:00:00Z, 2027-01-01"
    })
    void theDayBeginsInTokyo(Instant moment, LocalDate day) {
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant instant() {
                return moment;
            }
        };
        assertEquals(day, clock.today());
    }
}
