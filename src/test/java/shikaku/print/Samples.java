package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import shikaku.print.barcode.CustomerBarcode;
import shikaku.print.font.FontChain;
import shikaku.print.layout.Form;

/** Documents filled with the samples every form carries in its own definition. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final PrintForms BUNDLED = PrintForms.load(FontChain.bundled());
    static final SealPicture SEAL = SealPicture.of(sealPng());

    private Samples() {}

    static FileSettings mailing() {
        return FileSettings.mailing("発送 1-1", Instant.parse("2026-11-24T00:00:00Z"), new byte[32]);
    }

    static FileSettings counter(String title) {
        return FileSettings.counterCopy(title, Instant.parse("2026-11-24T00:00:00Z"), new byte[32]);
    }

    static FormValues.Builder values(Form form, boolean longest) {
        FormValues.Builder values = FormValues.builder();
        for (Form.Side side : form.sides()) {
            for (Form.Field field : side.fields()) {
                if (!field.byHand()) {
                    values.put(field.id(), longest ? field.longest() : field.sample());
                }
            }
            for (Form.Picture picture : side.pictures()) {
                switch (picture.kind()) {
                    case SEAL -> values.seal(SEAL);
                    case MATCH_CODE -> values.matchCode("SK26-7QX4-M9TD-01");
                    case CUSTOMER_BARCODE -> values.customerBarcode(
                            Optional.of(CustomerBarcode.ofDigits(longest ? "9876543123-45-1204" : "98765431-2-3-101")));
                }
            }
        }
        return values;
    }

    /** The form alone or, for a form with a slot, as a letter with its default card. */
    static PrintDocument document(PrintForms forms, String name, boolean longest) {
        PrintLayout alone = forms.single(name, DAY);
        FormValues values = values(alone.sheet(), longest).build();
        for (Form.Side side : alone.sides()) {
            for (Form.Slot slot : side.slots()) {
                PrintLayout letter = forms.letter(name, slot.form(), DAY);
                return PrintDocument.letter(
                        letter, values, values(letter.card(), longest).build());
            }
        }
        return PrintDocument.single(alone, values);
    }

    static PrintDocument named(PrintForms forms, String name) {
        PrintLayout layout = forms.single("kokuho-u70", DAY);
        return PrintDocument.single(
                layout, values(layout.sheet(), false).put("name", name).build());
    }

    /** The chain of a machine that has IPAmj Mincho; where it may be missing the test is passed over. */
    static PrintForms withIpamj() {
        boolean there = Files.isReadable(Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf"));
        assertTrue(there || !Boolean.getBoolean("shikaku.verify"), "./verify installs IPAmj Mincho; it is not there");
        assumeTrue(there);
        return PrintForms.load(FontChain.configured(Map.of()));
    }

    /** All text of a document as PDFBox reads it, without white space. */
    static String text(PrintDocument document) {
        return text(BUNDLED.document(document, mailing()));
    }

    static String text(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setIgnoreContentStreamSpaceGlyphs(false);
            return stripper.getText(read).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sealPng() {
        BufferedImage image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 240, 240);
        g.setColor(new Color(0xc8381f));
        g.setStroke(new BasicStroke(12));
        g.drawRect(8, 8, 223, 223);
        for (int i = 0; i < 3; i++) {
            g.drawLine(60 + 60 * i, 40, 60 + 60 * i, 200);
            g.drawLine(40, 60 + 60 * i, 200, 60 + 60 * i);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
