package shikaku.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** 画面の見本: a page of the stored bytes as a PNG, so that the screen shows what is printed and nothing else. */
public final class PreviewPicture {

    private static final int MOST_DOTS_AN_INCH = 600;

    private PreviewPicture() {}

    /** The page (from 0) as a PNG. */
    public static byte[] png(byte[] pdf, int page, int dotsAnInch) {
        if (dotsAnInch < 36 || dotsAnInch > MOST_DOTS_AN_INCH) {
            throw new IllegalArgumentException("36 to 600 dots an inch");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dotsAnInch, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
