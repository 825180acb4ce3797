package shikaku.eligibility.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("窓口交付の点検")
class IssueSheetTest {

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @DisplayName("抽出日から7日を過ぎたデータは注意、届いていなければそう言う")
    @CsvSource({
        "ratio, 2026-11-24, ok, 11月24日抽出（本日）",
        "ratio, 2026-11-17, ok, 11月17日抽出（7日前）",
        "ratio, 2026-11-16, wa, 11月16日抽出（8日前）",
        "ratio, 2025-07-20, wa, 7月20日抽出（492日前）",
        "ratio, , wa, 届いていません",
        "vintage, 2026-11-23, ok, 証明書　11月23日（1日前）",
        "vintage, , wa, 証明書　届いていません"
    })
    void dataIsWeighedByItsDay(String key, LocalDate extracted, String kind, String text) {
        IssueSheet.Check check = IssueSheet.age(
                ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE),
                key,
                extracted,
                LocalDate.of(2026, 11, 24));
        assertEquals(kind, check.kind());
        assertEquals(text, check.text());
    }
}
