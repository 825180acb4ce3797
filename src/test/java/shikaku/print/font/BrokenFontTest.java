package shikaku.print.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("壊れた書体ファイルは、何が悪いかを言って断る")
class BrokenFontTest {

    private static final byte[] WHOLE = bytes();

    private static byte[] bytes() {
        ByteBuffer buffer = FontBytes.ofResource("/shikaku/print/font/BIZUDGothic-Regular.ttf")
                .bytes();
        byte[] bytes = new byte[buffer.limit()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static TrueTypeFont read(byte[] bytes) {
        return TrueTypeFont.read(new FontBytes("test.ttf", ByteBuffer.wrap(bytes)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 12, 40, 300, 5_000, 200_000, 1_000_000, 4_600_000})
    void refusesATruncatedFile(int length) {
        byte[] cut = Arrays.copyOf(WHOLE, length);
        BrokenFont broken = assertThrows(BrokenFont.class, () -> read(cut));
        assertTrue(broken.getMessage().startsWith("Font test.ttf: "));
    }

    static IntStream places() {
        return IntStream.range(0, 40)
                .map(i -> i < 24 ? 4 + i * 13 : (int) (i * 2_654_435_761L % 200_000 + 200_000) % 400_000);
    }

    @ParameterizedTest
    @MethodSource("places")
    void neverFailsInAnyOtherWayOnADamagedByte(int place) {
        byte[] damaged = WHOLE.clone();
        damaged[place] ^= (byte) 0xa5;
        damaged[place + 1] ^= (byte) 0x5a;
        try {
            TrueTypeFont font = read(damaged);
            FontSubset subset = new FontSubset(font);
            subset.number(Math.max(font.glyph('見'), 1));
            assertTrue(subset.bytes().length > 0);
        } catch (BrokenFont expected) {
            assertTrue(expected.getMessage().contains("test.ttf"));
        }
    }

    @Test
    void refusesAFileThatIsNotTheConfiguredOne() {
        String setting = Path.of("src/main/resources/shikaku/print/font/BIZUDMincho-Regular.ttf") + "#00ff";
        Map<String, String> environment = Map.of("SHIKAKU_FONTS_MINCHO_MJ", setting);
        BrokenFont broken = assertThrows(BrokenFont.class, () -> FontChain.configured(environment));
        assertTrue(broken.getMessage().contains("SHA-256"));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Map<String, String> environment = Map.of("SHIKAKU_FONTS_MINCHO_MJ", "/nowhere/font.ttf");
        assertThrows(BrokenFont.class, () -> FontChain.configured(environment));
    }

    @Test
    void countsTheGlyphsOfTheCommittedFonts() {
        for (TrueTypeFont font : FontChain.bundled().all()) {
            assertEquals(13_932, font.report().glyphs());
            assertEquals(64, font.report().sha256().length());
        }
    }

    @Test
    void keepsTheLicenceBesideTheFonts() {
        assertTrue(BrokenFontTest.class.getResource("/shikaku/print/font/OFL-BIZUDGothic.txt") != null);
        assertTrue(BrokenFontTest.class.getResource("/shikaku/print/font/OFL-BIZUDMincho.txt") != null);
    }
}
