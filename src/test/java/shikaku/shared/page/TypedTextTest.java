package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.faces.convert.ConverterException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.shared.value.InsurerNumber;

@DisplayName("入力の正規化")
class TypedTextTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"みほん　はなこ, ミホン ハナコ", "ﾐﾎﾝ ﾊﾅｺ, ミホン ハナコ", "ヴァレンチナ, ヴァレンチナ"})
    void writesKanaInOneWay(String typed, String kana) {
        assertEquals(kana, new KanaConverter().getAsObject(null, null, typed));
    }

    @Test
    void refusesKanjiInKana() {
        ConverterException refused =
                assertThrows(ConverterException.class, () -> new KanaConverter().getAsObject(null, null, "見本"));
        assertEquals("カタカナまたはひらがなで入力してください。", refused.getFacesMessage().getSummary());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"１１８７２２６ー０２, 1187226-02", "000−0000, 000-0000", "' 12 ', 12"})
    void makesNumbersHalfWidth(String typed, String number) {
        assertEquals(number, new HalfWidthConverter().getAsObject(null, null, typed));
    }

    @Test
    void readsAnInsurerNumberOfSixDigits() {
        assertEquals(new InsurerNumber("00980011"), new InsurerNumberConverter().getAsObject(null, null, "９８００１１"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"980012, 検証番号（末尾の1桁）が合いません。番号を確認してください。", "98, 6桁または8桁ではありません。", "a, 数字で入力してください。"})
    void refusesAnInsurerNumberThatCannotBe(String typed, String sentence) {
        ConverterException refused = assertThrows(
                ConverterException.class, () -> new InsurerNumberConverter().getAsObject(null, null, typed));
        assertEquals(sentence, refused.getFacesMessage().getSummary());
    }
}
