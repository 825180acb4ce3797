package shikaku.shared.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.shared.value.MunicipalityCode.Problem;

@DisplayName("全国地方公共団体コード")
class MunicipalityCodeTest {

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "13101, 131016, ''",
        "131016, 131016, ''",
        "１３１０１６, 131016, ''",
        "011002, 011002, ''",
        "131017, 131017, CHECK_DIGIT",
        "1310, '', LENGTH",
        "13101x, '', NOT_DIGITS"
    })
    void isCompletedAndChecked(String text, String digits, String problem) {
        assertEquals(
                problem.isEmpty() ? Optional.empty() : Optional.of(Problem.valueOf(problem)),
                MunicipalityCode.problemOf(text));
        if (!digits.isEmpty()) {
            assertEquals(digits, MunicipalityCode.of(text).digits());
        }
    }
}
