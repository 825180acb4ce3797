package shikaku.print.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("照合用二次元コード")
class MatchCodeSymbolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SK26-7QX4-M9TD-01",
                "A",
                "AB-C",
                "0001-00012-0000345/X",
                "$%*+-./: ABCDEFGHIJKLMNOPQRSTUVWXYZ-12",
                "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
            })
    void isModuleForModuleWhatZxingMakes(String text) throws WriterException {
        ByteMatrix matrix = Encoder.encode(
                        text,
                        ErrorCorrectionLevel.M,
                        Map.of(EncodeHintType.QR_VERSION, 2, EncodeHintType.QR_MASK_PATTERN, 3))
                .getMatrix();
        byte[] rows = MatchCodeSymbol.rows(text);
        for (int y = 0; y < MatchCodeSymbol.SIZE; y++) {
            for (int x = 0; x < MatchCodeSymbol.SIZE; x++) {
                assertEquals(matrix.get(x, y), (rows[4 * y + x / 8] >> (7 - x % 8)) & 1, x + "," + y);
            }
        }
    }

    @Test
    void refusesWhatItCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> MatchCodeSymbol.rows("見本"));
        assertThrows(IllegalArgumentException.class, () -> MatchCodeSymbol.rows("A".repeat(39)));
        assertThrows(IllegalArgumentException.class, () -> MatchCodeSymbol.rows(""));
    }
}
