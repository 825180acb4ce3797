package shikaku.insurer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公印の受付")
class SealGuardTest {

    @ParameterizedTest(name = "FRM-10 {0}×{1}ドット {2}バイト → {3}")
    @CsvSource({
        "100, 100, 1000, ''",
        "2000, 2000, 1048576, ''",
        "99, 100, 1000, SEAL_MEASURES",
        "100, 99, 1000, SEAL_MEASURES",
        "2001, 100, 1000, SEAL_MEASURES",
        "100, 2001, 1000, SEAL_MEASURES",
        "-1, 100, 1000, SEAL_MEASURES",
        "60000, 60000, 900, SEAL_MEASURES",
        "100, 100, 1048577, SEAL_TOO_LARGE",
        "100, 100, 0, SEAL_NOT_SENT"
    })
    void looksAtThePictureBeforeItIsUnpacked(int width, int height, int bytes, String refusal) {
        assertEquals(expected(refusal), SealGuard.refusesPicture(png(width, height, bytes)));
    }

    @Test
    @DisplayName("PNGという名前だけのもの")
    void takesNothingElse() {
        assertEquals(
                Optional.of(InsurerRejection.SEAL_NO_PNG),
                SealGuard.refusesPicture("GIF89a, and something more behind it".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.of(InsurerRejection.SEAL_NO_PNG), SealGuard.refusesPicture(png(100, 100, 23)));
    }

    @ParameterizedTest(name = "CFG-14 {0}から{1}まで「{2}」→ {3}")
    @CsvSource({
        "2024-12-02, , 市長之印, ''",
        "2024-12-01, , 市長之印, BEFORE_THE_SYSTEM",
        "2026-06-01, 2026-06-01, 職務代理者之印, ''",
        "2026-06-01, 2026-05-31, 職務代理者之印, LAST_BEFORE_FIRST",
        "2026-06-01, , ' ', DESCRIPTION_MISSING"
    })
    void looksAtTheDays(LocalDate first, LocalDate last, String description, String refusal) {
        assertEquals(
                expected(refusal), SealGuard.refuses(new InsurerSeal(png(100, 100, 1000), first, last, description)));
    }

    private static Optional<InsurerRejection> expected(String refusal) {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(InsurerRejection.valueOf(refusal));
    }

    private static byte[] png(int width, int height, int bytes) {
        byte[] png = new byte[bytes];
        ByteBuffer head = ByteBuffer.allocate(Math.max(24, bytes));
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        head.putInt(width).putInt(height);
        System.arraycopy(head.array(), 0, png, 0, bytes);
        return png;
    }
}
