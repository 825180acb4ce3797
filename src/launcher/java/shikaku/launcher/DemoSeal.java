package shikaku.launcher;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 見本の公印: a square seal drawn from the outlines of the portal's own font, column by column from the right, as seals are cut. */
final class DemoSeal {

    private static final int SIZE = 480;
    private static final int FRAME = 18;
    private static final Color VERMILION = new Color(200, 30, 20);

    static byte[] png(String text) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(VERMILION);
        canvas.setStroke(new BasicStroke(FRAME));
        canvas.draw(new Rectangle2D.Double(FRAME, FRAME, SIZE - 2.0 * FRAME, SIZE - 2.0 * FRAME));
        int rows = text.length() > 6 ? 3 : (text.length() + 1) / 2;
        int columns = (text.length() + rows - 1) / rows;
        double inside = SIZE - 5.0 * FRAME;
        double width = inside / columns;
        double height = inside / rows;
        try (InputStream in = DemoSeal.class.getResourceAsStream("/shikaku/print/font/BIZUDMincho-Regular.ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            for (int i = 0; i < text.length(); i++) {
                double left = 2.5 * FRAME + inside - (i / rows + 1) * width;
                double top = 2.5 * FRAME + i % rows * height;
                canvas.fill(glyph(font, text.charAt(i), left, top, width, height));
            }
            canvas.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape glyph(TrueTypeFont font, char letter, double left, double top, double width, double height)
            throws IOException {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
        GeneralPath outline = font.getGlyph().getGlyph(glyph).getPath();
        Rectangle2D box = outline.getBounds2D();
        AffineTransform place = new AffineTransform();
        place.translate(left + width * 0.06, top + height * 0.94);
        place.scale(width * 0.88 / box.getWidth(), -height * 0.88 / box.getHeight());
        place.translate(-box.getX(), -box.getY());
        return place.createTransformedShape(outline);
    }

    private DemoSeal() {}
}
