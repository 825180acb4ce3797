package shikaku.print.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.print.font.FontChain;

@DisplayName("壊れた帳票の定義は、場所を言って断る")
class BrokenFormTest {

    private static final FontChain FONTS = FontChain.bundled();
    private static final String LETTER = resource("letter_2024-12-02.json");
    private static final String CARD = resource("kokuho-u70_2024-12-02.json");

    private static String resource(String name) {
        try (InputStream in = BrokenFormTest.class.getResourceAsStream("/shikaku/print/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String json) {
        FormCheck.check(FormReader.read("test", json), FONTS);
    }

    @Test
    void neverFailsInAnyOtherWayOnATruncatedDefinition() {
        for (int length = 0; length < CARD.length() - 1; length += 97) {
            String cut = CARD.substring(0, length);
            assertThrows(BrokenForm.class, () -> check(cut));
        }
    }

    @Test
    void neverFailsInAnyOtherWayOnAChangedCharacter() {
        int refused = 0;
        for (int at = 0; at < CARD.length(); at += 331) {
            for (String other : new String[] {"", "\"", "9", "{", "]", "-"}) {
                try {
                    check(CARD.substring(0, at) + other + CARD.substring(at + 1));
                } catch (BrokenForm expected) {
                    refused++;
                }
            }
        }
        assertTrue(refused > 100);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "size_pt": 10.5, "min_pt": 9 | "size_pt": 10.5, "min_pt": 19 | min_pt is larger than size_pt
            "kind": "date" | "kind": "datum" | kind has the unknown value datum
            "overflow": ["shrink", "flag"] | "overflow": ["shrink"] | overflow does not end in flag
            "w_mm": 30, | "w_mm": 60, | overlap
            "w_mm": 30, | "w_mm": -30, | w_mm is not positive
            "id": "number" | "id": "symbol" | stands twice
            "x_mm": 14, "y_mm": 14.1 | "x_mm": 1, "y_mm": 14.1 | leaves the safe margin
            "font": "gothic_bold" | "font": "comic" | font has the unknown value comic
            国民健康保険資格確認書" | 国民健康保険資格確認書国民健康保険資格確認書国民" | is wider than its box
            "text": "有効期限" | "text": "有効期𠮷" | no font has the characters
            """)
    void saysWhatIsWrongWithACard(String right, String wrong, String message) {
        int at = CARD.indexOf(right, CARD.indexOf("\"sides\""));
        assertTrue(at > 0, right);
        String json = CARD.substring(0, at) + wrong + CARD.substring(at + right.length());
        BrokenForm broken = assertThrows(BrokenForm.class, () -> check(json));
        assertTrue(broken.getMessage().contains(message), broken.getMessage());
        assertTrue(broken.getMessage().startsWith("Form "));
    }

    @ParameterizedTest(name = "MML-15: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "x_mm": 160, "y_mm": 10 | "x_mm": 100, "y_mm": 10 | sheet_nm can show in the window
            "x_mm": 20, "y_mm": 27.6 | "x_mm": 30, "y_mm": 27.6 | addressee is not always visible
            "x_mm": 20.2, "y_mm": 35.5 | "x_mm": 19, "y_mm": 35.5 | customer_barcode is not always visible
            "x_mm": 20, "y_mm": 125 | "x_mm": 20, "y_mm": 50 | can show in the window
            """)
    void saysWhatIsWrongWithAWindow(String right, String wrong, String message) {
        assertTrue(LETTER.contains(right), right);
        String json = LETTER.replaceFirst(Pattern.quote(right), wrong);
        BrokenForm broken = assertThrows(BrokenForm.class, () -> check(json));
        assertTrue(broken.getMessage().contains(message), broken.getMessage());
    }

    @Test
    void saysLineAndColumn() {
        BrokenForm broken = assertThrows(BrokenForm.class, () -> Json.read("test", "{\n  \"a\": 1,\n  \"a\": tru}"));
        assertEquals("Form test: line 3, column 11: no value: tru", broken.getMessage());
    }

    @Test
    void refusesEndlessNesting() {
        String deep = "[".repeat(100_000);
        assertThrows(BrokenForm.class, () -> Json.read("test", deep));
    }
}
