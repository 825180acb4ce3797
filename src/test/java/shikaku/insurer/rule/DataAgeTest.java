package shikaku.insurer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("抽出日の古さ")
class DataAgeTest {

    @ParameterizedTest(name = "{0} 抽出は {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, NONE", "2026-11-24, FRESH", "2026-11-17, FRESH", "2026-11-16, OLD", "2026-11-25, FRESH"})
    void isOldAfterAWeek(LocalDate extractedOn, DataAge age) {
        assertEquals(age, DataAge.of(extractedOn, LocalDate.of(2026, 11, 24)));
    }
}
