package shikaku.shared.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.shared.value.InsurerNumber.Problem;

@DisplayName("保険者番号（NUM-01〜05）")
class InsurerNumberTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            textBlock =
                    """
            T65 NUM-03 警察共済,        33120015,     ''
            T66 NUM-03 組合健保,        06010391,     ''
            T67 NUM-03 検証番号ちがい,  33120016,     CHECK_DIGIT
            T69 NUM-02 国保6桁,         138016,       ''
            T69 NUM-02 国保を8桁で,     00138016,     ''
            T70 NUM-03 和が10の倍数,    39271010,     ''
            T70 NUM-03 その隣,          39271011,     CHECK_DIGIT
            T72 NUM-01 7桁,             3312001,      LENGTH
            T72 NUM-01 9桁,             331200150,    LENGTH
            NUM-01 文字,                3312001a,     NOT_DIGITS
            NUM-01 空,                  '',           NOT_DIGITS
            NUM-09 全角とハイフン,      ３３−１２００１５, ''
            """)
    void saysWhatIsWrong(String name, String text, String problem) {
        assertEquals(
                problem.isEmpty() ? Optional.empty() : Optional.of(Problem.valueOf(problem)),
                InsurerNumber.problemOf(text),
                name);
    }

    @ParameterizedTest(name = "{0} → 法別{1} 県{2} 保険者別{3} 印字{4}")
    @CsvSource({"138016, 00, 13, 801, 138016", "00138016, 00, 13, 801, 138016", "33120015, 33, 12, 001, 33120015"})
    void hasFourPartsPerNum04AndNum05(String text, String law, String prefecture, String own, String printed) {
        InsurerNumber number = InsurerNumber.of(text);
        assertEquals(law, number.lawCode(), "NUM-04");
        assertEquals(prefecture, number.prefecture(), "NUM-05");
        assertEquals(own, number.ownCode(), "NUM-01");
        assertEquals(printed, number.printed(), "NUM-02");
    }
}
