package shikaku.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
