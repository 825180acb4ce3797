package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("書簡の中の資格確認書は、単独の資格確認書をずらしたものと同じ")
class CardInLetterTest {

    private record Glyph(String text, long x, long y, long size) {}

    @ParameterizedTest(name = "{1} in {0}, side {2}")
    @CsvSource({
        "letter, kokuho-u70, 1, 114, 233",
        "letter, kokuho-u70, 2, 10, 233",
        "letter, kokuho-70-74, 1, 114, 233",
        "letter, kenpo, 1, 114, 233",
        "letter-128, kouki-cert, 1, 72, 200",
        "letter-128, kouki-cert, 2, 10, 200",
        "letter-128, limit-cert, 1, 72, 200"
    })
    void standsInTheLetterAsItStandsAlone(String sheet, String card, int page, double x, double y) {
        PrintLayout layout = Samples.BUNDLED.letter(sheet, card, Samples.DAY);
        FormValues values = Samples.values(layout.card(), false).build();
        byte[] letter = Samples.BUNDLED.document(
                PrintDocument.letter(
                        layout, Samples.values(layout.sheet(), false).build(), values),
                Samples.mailing());
        byte[] alone = Samples.BUNDLED.document(
                PrintDocument.single(Samples.BUNDLED.single(card, Samples.DAY), values), Samples.mailing());
        double points = 72 / 25.4;
        List<Glyph> expected = glyphs(alone, page, x * points, y * points);
        List<Glyph> found = glyphs(letter, page, 0, 0);
        assertTrue(expected.size() > 60);
        assertTrue(found.size() > expected.size());
        List<Glyph> rest = new ArrayList<>(found);
        for (Glyph glyph : expected) {
            boolean there = rest.removeIf(other -> other.text().equals(glyph.text())
                    && other.size() == glyph.size()
                    && Math.abs(other.x() - glyph.x()) <= 1
                    && Math.abs(other.y() - glyph.y()) <= 1);
            assertTrue(there, glyph.toString());
        }
        assertEquals(found.size() - expected.size(), rest.size());
    }

    /** Every glyph of a page in fiftieths of a point. */
    private static List<Glyph> glyphs(byte[] pdf, int page, double dx, double dy) {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    glyphs.add(new Glyph(
                            at.getUnicode(),
                            Math.round((at.getXDirAdj() + dx) * 50),
                            Math.round((at.getYDirAdj() + dy) * 50),
                            Math.round(at.getFontSizeInPt() * 100)));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }
}
