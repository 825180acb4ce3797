package shikaku.insurer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.shared.value.InsurerNumber;

@DisplayName("保険者の種別（NUM-04）")
class InsurerKindTest {

    @ParameterizedTest(name = "NUM-04 {0} → {1}")
    @CsvSource({
        "138016, KOKUHO",
        "133016, KOKUHO_UNION",
        "39271010, KOUKI",
        "06010391, KENPO",
        "01010016, KYOKAI",
        "33120015, KYOSAI",
        "67270018, ''"
    })
    void followsTheLawCode(String number, String kind) {
        assertEquals(
                kind.isEmpty() ? Optional.empty() : Optional.of(InsurerKind.valueOf(kind)),
                InsurerKind.of(InsurerNumber.of(number)));
    }
}
