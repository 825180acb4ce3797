package shikaku.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("監査の文字列（SEC-L6）")
class AuditTextTest {

    @ParameterizedTest(name = "SEC-L6: 改行などで行を偽れない")
    @ValueSource(
            strings = {
                "本人申出\r\n2026-11-24 ADMIN DONE",
                "本人申出\n2026",
                "本人申出\u0085x",
                "本人申出\u2028x",
                "本人申出\u0000\u001b[31mx",
                "本人申出\u202ex"
            })
    void keepsOneLine(String text) {
        String line = AuditText.line(text, 100);
        assertFalse(line.matches("(?s).*[\\p{Cc}\\u2028\\u2029\\u202e].*"), line);
        assertEquals("本人申出␤", line.substring(0, 5));
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertEquals("吉", AuditText.line("吉𠮷", 2));
    }

    @ParameterizedTest(name = "住所・電話は残らない: {0}")
    @ValueSource(
            strings = {
                "転居先は桜北市中央3丁目4番5号",
                "〒123-4567 へ送る",
                "青葉町１２番地の３",
                "電話 090-1234-5678",
                "電話09012345678",
                "中央３－４－５ に居る",
                "中央三丁目"
            })
    void losesWhereabouts(String text) {
        String kept = AuditText.withoutWhereabouts(text, 500);
        assertFalse(kept.matches(".*([3３三]丁目|4567|番地の３|5678|[４4][－-][５5]).*"), kept);
    }

    @Test
    void keepsOrdinaryReasons() {
        String reason = "令和8年11月24日に窓口で申出。再交付（破損）ISS-22、番号1187226-02、2026-11-24";
        assertEquals(reason, AuditText.withoutWhereabouts(reason, 500));
    }
}
