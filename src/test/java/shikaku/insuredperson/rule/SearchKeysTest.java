package shikaku.insuredperson.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("検索キー")
class SearchKeysTest {

    @ParameterizedTest(name = "氏名 {0} と {1} は同じ")
    @CsvSource({
        "髙橋, 高橋",
        "𠮷田, 吉田",
        "山﨑, 山崎",
        "渡邉, 渡辺",
        "渡邊, 渡辺",
        "齋藤, 斉藤",
        "濵田, 浜田",
        "神田, 神田",
        "見本　花子, 見本花子",
        "Ｓｍｉｔｈ, smith"
    })
    void foldVariantsOfNames(String written, String typed) {
        assertEquals(SearchKeys.name(typed), SearchKeys.name(written));
    }

    @Test
    @DisplayName("T94 異体字セレクタは検索では無視する")
    void dropVariationSelectors() {
        assertEquals(SearchKeys.name("辻"), SearchKeys.name("辻" + Character.toString(0xE0100)));
        assertEquals(SearchKeys.name("葛"), SearchKeys.name("葛" + Character.toString(0xFE00)));
    }

    @Test
    @DisplayName("T95 別の字は別のまま")
    void keepOtherCharactersApart() {
        assertNotEquals(SearchKeys.name("𠮟"), SearchKeys.name("𠮷"));
        assertNotEquals(SearchKeys.name("辻"), SearchKeys.name("迂"));
    }

    @ParameterizedTest(name = "カナ {0} → {1}")
    @CsvSource({
        "ミホン ハナコ, ミホン ハナコ",
        "みほん　はなこ, ミホン ハナコ",
        "ﾐﾎﾝ ﾊﾅｺ, ミホン ハナコ",
        "バッハ, ハツハ",
        "ﾊﾞｯﾊ, ハツハ",
        "パク, ハク",
        "ヴァン, ウアン",
        "マリア・ルイサ, マリア ルイサ",
        "キョウコ, キヨウコ",
        "van, VAN"
    })
    void foldKana(String written, String key) {
        assertEquals(key, SearchKeys.kana(written));
    }
}
