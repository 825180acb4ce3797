package shikaku.print.pdf;

import java.nio.ByteBuffer;
import shikaku.print.font.TrueTypeFont;

/** 見本: the two characters as grey shapes across a page. Shapes, not text, so that nothing strange is read back from the page. */
public final class Specimen {

    public static final String NAME = "Mihon";
    public static final String ENTRIES =
            "/Type/XObject/Subtype/Form/BBox[0 -600 4096 2400]/Matrix[.000488281 0 0 .000488281 0 0]/Resources<<>>";

    private static final double UNIT = 7200 / 25.4;
    private static final double ANGLE = Math.toRadians(28);

    private Specimen() {}

    /** Draws it over the middle of a page or card. */
    public static void place(PdfBytes out, double width, double height) {
        double em = Math.min(width * 0.33, height * 0.42) * UNIT;
        double cos = Math.cos(ANGLE) * em;
        double sin = Math.sin(ANGLE) * em;
        double x = width * UNIT / 2 - cos + 0.38 * sin;
        double y = height * UNIT / 2 - sin - 0.38 * cos;
        out.ascii("q ")
                .hundredths((int) cos)
                .one(' ')
                .hundredths((int) sin)
                .one(' ')
                .hundredths((int) -sin)
                .one(' ');
        out.hundredths((int) cos)
                .one(' ')
                .hundredths((int) x)
                .one(' ')
                .hundredths((int) y)
                .ascii(" cm /Mihon Do Q\n");
    }

    /** The drawing, 2048 units an em. */
    public static byte[] drawing(TrueTypeFont font) {
        PdfBytes out = new PdfBytes().ascii(".86 g\n");
        int at = 0;
        for (char c : "見本".toCharArray()) {
            outline(out, font.outline(font.glyph(c)), at, 2048.0 / font.unitsPerEm());
            at += 2048;
        }
        return out.ascii("f\n").copy();
    }

    private static void outline(PdfBytes out, ByteBuffer glyph, int shift, double scale) {
        int contours = glyph.getShort(0);
        int[] ends = new int[Math.max(contours, 0)];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = glyph.getShort(10 + 2 * i) & 0xffff;
        }
        if (ends.length == 0) {
            return;
        }
        int points = ends[ends.length - 1] + 1;
        int at = 10 + 2 * ends.length;
        at += 2 + (glyph.getShort(at) & 0xffff);
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = glyph.get(at++) & 0xff;
            int repeat = (flag & 8) != 0 ? glyph.get(at++) & 0xff : 0;
            for (int r = 0; r <= repeat && i < points; r++) {
                flags[i++] = flag;
            }
        }
        double[][] xy = new double[2][points];
        for (int axis = 0; axis < 2; axis++) {
            int value = 0;
            for (int i = 0; i < points; i++) {
                boolean brief = (flags[i] & (axis == 0 ? 2 : 4)) != 0;
                boolean same = (flags[i] & (axis == 0 ? 16 : 32)) != 0;
                if (brief) {
                    int step = glyph.get(at++) & 0xff;
                    value += same ? step : -step;
                } else if (!same) {
                    value += glyph.getShort(at);
                    at += 2;
                }
                xy[axis][i] = value * scale + (axis == 0 ? shift : 0);
            }
        }
        for (int c = 0, from = 0; c < ends.length; from = ends[c++] + 1) {
            contour(out, xy, flags, from, ends[c]);
        }
    }

    private static void contour(PdfBytes out, double[][] xy, int[] flags, int from, int to) {
        int count = to - from + 1;
        int start = from;
        while (start <= to && (flags[start] & 1) == 0) {
            start++;
        }
        if (count < 2 || start > to) {
            return;
        }
        double x = xy[0][start];
        double y = xy[1][start];
        point(out, x, y).ascii(" m\n");
        for (int i = 1; i <= count; i++) {
            int p = from + (start - from + i) % count;
            if ((flags[p] & 1) != 0) {
                x = xy[0][p];
                y = xy[1][p];
                point(out, x, y).ascii(" l\n");
                continue;
            }
            int next = from + (p - from + 1) % count;
            boolean on = (flags[next] & 1) != 0;
            double endX = on ? xy[0][next] : (xy[0][p] + xy[0][next]) / 2;
            double endY = on ? xy[1][next] : (xy[1][p] + xy[1][next]) / 2;
            point(out, x + (xy[0][p] - x) * 2 / 3, y + (xy[1][p] - y) * 2 / 3).one(' ');
            point(out, endX + (xy[0][p] - endX) * 2 / 3, endY + (xy[1][p] - endY) * 2 / 3)
                    .one(' ');
            point(out, endX, endY).ascii(" c\n");
            x = endX;
            y = endY;
            if (on) {
                i++;
            }
        }
        out.ascii("h\n");
    }

    private static PdfBytes point(PdfBytes out, double x, double y) {
        return out.number(Math.round(x)).one(' ').number(Math.round(y));
    }
}
