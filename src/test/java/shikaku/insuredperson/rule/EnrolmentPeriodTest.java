package shikaku.insuredperson.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("資格期間")
class EnrolmentPeriodTest {

    @ParameterizedTest(name = "{0}に取得 {1}に喪失: {2} → {3}")
    @CsvSource({
        "2024-04-01, 2026-11-24, 2024-03-31, false",
        "2024-04-01, 2026-11-24, 2024-04-01, true",
        "2024-04-01, 2026-11-24, 2026-11-23, true",
        "2024-04-01, 2026-11-24, 2026-11-24, false",
        "2024-04-01, , 2099-01-01, true"
    })
    void endsOnTheEveOfTheLoss(LocalDate acquired, LocalDate lost, LocalDate day, boolean covered) {
        assertEquals(covered, new EnrolmentPeriod(acquired, lost).covers(day));
    }
}
