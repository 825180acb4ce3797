package shikaku.roster.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterBytesTest {

    @ParameterizedTest(name = "{0}で書いた「{1}」")
    @CsvSource({
        "UTF-8, 見本 花子, UTF_8",
        "UTF-8, 𠮷﨑, UTF_8",
        "UTF-8, abc, UTF_8",
        "windows-31j, abc, UTF_8",
        "windows-31j, 見本 花子, WINDOWS_31J",
        "windows-31j, 髙﨑①, WINDOWS_31J",
        "windows-31j, ﾐﾎﾝ, WINDOWS_31J"
    })
    void tellsTheTwoEncodingsApart(String charset, String text, RosterEncoding expected) {
        assertEquals(expected, fed(text.getBytes(Charset.forName(charset))).encoding());
    }

    @Test
    void aByteOrderMarkIsUtf8() {
        assertEquals(
                RosterEncoding.UTF_8,
                fed("\uFEFF抽出日\n".getBytes(StandardCharsets.UTF_8)).encoding());
    }

    @Test
    void aNulByteIsNamedByItsLine() {
        assertEquals(
                RosterFault.ofLine(3, FaultReason.NUL_BYTE, ""),
                fed("a\nb\nc\0d\n".getBytes(StandardCharsets.UTF_8)).fault().orElseThrow());
    }

    @Test
    void utf16IsRefused() {
        assertEquals(
                FaultReason.BROKEN_TEXT,
                fed(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x3D, 0x62})
                        .fault()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void bytesInNeitherEncodingAreNamedByTheirLine() {
        assertEquals(
                RosterFault.ofLine(2, FaultReason.BROKEN_TEXT, ""),
                fed(new byte[] {'a', '\n', (byte) 0xE3, (byte) 0x20}).fault().orElseThrow());
    }

    @Test
    void aLineOfThreeMegabytesIsRefusedWhileItArrives() {
        byte[] long3 = new byte[3 << 20];
        Arrays.fill(long3, (byte) 'x');
        RosterBytes bytes = fed("head\n".getBytes(StandardCharsets.UTF_8));
        bytes.feed(long3, long3.length);

        assertEquals(FaultReason.LONG_LINE, bytes.fault().orElseThrow().reason());
        assertEquals(2, bytes.fault().orElseThrow().line());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(
                FaultReason.EMPTY_FILE, new RosterBytes().fault().orElseThrow().reason());
    }

    @Test
    void blocksMayCutACharacterAnywhere() {
        byte[] text = "抽出日,𠮷\n見本\n".getBytes(StandardCharsets.UTF_8);
        RosterBytes bytes = new RosterBytes();
        for (byte one : text) {
            bytes.feed(new byte[] {one}, 1);
        }

        assertEquals(RosterEncoding.UTF_8, bytes.encoding());
        assertEquals(2, bytes.lines());
        assertEquals(text.length, bytes.bytes());
    }

    private static RosterBytes fed(byte[] text) {
        RosterBytes bytes = new RosterBytes();
        bytes.feed(text, text.length);
        return bytes;
    }
}
