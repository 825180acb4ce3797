package shikaku.eligibility.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.print.PreviewPicture;

@DisplayName("資格確認書を刷る")
class CardPrintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant AT = Instant.parse("2026-11-24T01:38:00Z");

    @Test
    @DisplayName("同じ内容は同じバイト列、違う内容は違うバイト列")
    void equalContentsAreEqualBytes() {
        byte[] once = CardPrint.counterCopy(card("令和9年7月31日"), AT);
        assertArrayEquals(once, CardPrint.counterCopy(card("令和9年7月31日"), AT));
        assertFalse(Arrays.equals(once, CardPrint.counterCopy(card("令和9年7月30日"), AT)));
    }

    @Test
    @DisplayName("印刷見本の画像は保存したファイルから作られ、おもてとうらがある")
    void thePictureIsMadeFromTheBytes() throws IOException {
        byte[] pdf = CardPrint.counterCopy(card("令和9年7月31日"), AT);
        assertEquals(2, PreviewPicture.pages(pdf));
        var front = ImageIO.read(new ByteArrayInputStream(PreviewPicture.png(pdf, 0, 200)));
        assertTrue(front.getWidth() > 600 && front.getWidth() > front.getHeight());
    }

    private static byte[] seal() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CardPrint.Card card(String lastDay) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "valid_until", lastDay,
                "issued_on", "令和8年11月24日",
                "symbol", "桜北",
                "number", "1187226",
                "branch", "02",
                "name", "見本　花子",
                "birth_date", "昭和52年9月14日",
                "acquired_on", "令和6年4月1日",
                "household_head", "見本　太郎",
                "insurer_number", "00980011"));
        fields.put("insurer_name", "桜北市長");
        return new CardPrint.Card(
                EligibilityForm.KOKUHO_UNDER_70,
                fields,
                Optional.of(new InsurerSeal(seal(), DAY, null, "桜北市長之印")),
                DAY);
    }
}
