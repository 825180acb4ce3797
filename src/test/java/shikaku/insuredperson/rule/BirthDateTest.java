package shikaku.insuredperson.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.shared.time.Ages;

@DisplayName("生年月日と不詳")
class BirthDateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @ParameterizedTest(name = "{0}年{1}月{2}日生は85歳以上か → {3}")
    @CsvSource({
        "1941, 8, 1, true",
        "1941, 8, 2, false",
        "1941, 8, , ''",
        "1941, 7, , true",
        "1941, 9, , false",
        "1941, , , ''",
        "1940, , , true",
        "1942, , , false",
        ", , , ''",
        ", 8, 1, ''"
    })
    void answersOnlyWhatEveryPossibleDayAnswers(Integer year, Integer month, Integer day, String answer) {
        Optional<Boolean> expected = answer.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(answer));
        assertEquals(expected, new BirthDate(year, month, day, null).answer(birth -> Ages.atLeastOn(birth, 85, DAY)));
    }
}
