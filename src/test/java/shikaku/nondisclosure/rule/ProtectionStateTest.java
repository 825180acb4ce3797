package shikaku.nondisclosure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("不開示の状態（NDF-02）")
class ProtectionStateTest {

    @ParameterizedTest(name = "NDF-02 不開示該当{0} 自己情報提供不可{1} → 担当者扱い{2}")
    @CsvSource({"false, false, false", "true, false, true", "false, true, true", "true, true, true"})
    void eitherFlagRestricts(boolean notDisclosed, boolean blocked, boolean restricted) {
        assertEquals(restricted, new ProtectionState(notDisclosed, blocked).restricted());
    }

    @ParameterizedTest(name = "DPR-09 不開示該当{0} 自己情報提供不可{1} 担当者{2} → 見えない{3}")
    @CsvSource({
        "false, false, false, false",
        "true,  false, false, true",
        "false, true,  false, true",
        "true,  true,  true,  false",
        "false, false, true,  false"
    })
    void whoeverIsNotTheOfficerSeesNothingOfThem(
            boolean notDisclosed, boolean blocked, boolean officer, boolean hidden) {
        assertEquals(hidden, new ProtectionState(notDisclosed, blocked).hiddenFrom(officer));
    }
}
