package shikaku.print.pdf;

import shikaku.print.font.Glyphs;
import shikaku.print.font.TrueTypeFont;
import shikaku.print.layout.Run;

/** Draws text, lines and areas into a content stream. Lengths are hundredths of a point, y upwards. */
public final class Ink {

    private final PdfBytes out;
    private final FileFonts fonts;
    private TrueTypeFont font;
    private int size;
    private int scale = 1000;
    private int x;
    private int y;
    private boolean inText;

    public Ink(PdfBytes out, FileFonts fonts) {
        this.out = out;
        this.fonts = fonts;
    }

    public PdfBytes out() {
        return out;
    }

    /** Forgets the state, for a new content stream. */
    public void restart() {
        font = null;
        scale = 1000;
        inText = false;
    }

    /** Sets one line. */
    public void run(Run run) {
        if (!inText) {
            out.ascii("BT\n");
            inText = true;
            x = 0;
            y = 0;
        }
        FileFont use = fonts.of(run.font());
        if (run.font() != font || run.size() != size) {
            out.one('/').ascii(use.name()).one(' ').hundredths(run.size()).ascii(" Tf\n");
            font = run.font();
            size = run.size();
        }
        if (run.scale() != scale) {
            out.hundredths(run.scale() * 10).ascii(" Tz\n");
            scale = run.scale();
        }
        out.hundredths(run.x() - x).one(' ').hundredths(run.y() - y).ascii(" Td\n");
        x = run.x();
        y = run.y();
        if (run.shifts() == null) {
            out.one('(');
            show(use, run.text(), 0, run.text().length(), run.narrow());
            out.ascii(")Tj\n");
        } else {
            shifted(use, run.text(), run.shifts(), run.narrow());
        }
    }

    private void shifted(FileFont use, String text, int[] shifts, boolean narrow) {
        out.one('[');
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || shifts[i] != 0) {
                if (i > from) {
                    out.one('(');
                    show(use, text, from, i, narrow);
                    out.one(')');
                }
                if (i < text.length()) {
                    out.number(-shifts[i]);
                }
                from = i;
            }
        }
        out.ascii("]TJ\n");
    }

    private void show(FileFont use, String text, int from, int to, boolean narrow) {
        for (int i = from; i < to; ) {
            int end = Glyphs.next(text, i);
            use.show(out, text, i, end, narrow);
            i = end;
        }
    }

    /** Leaves text mode where one is open. */
    public Ink endText() {
        if (inText) {
            out.ascii("ET\n");
            inText = false;
        }
        return this;
    }

    public Ink line(int x1, int y1, int x2, int y2) {
        out.hundredths(x1).one(' ').hundredths(y1).ascii(" m ");
        out.hundredths(x2).one(' ').hundredths(y2).ascii(" l S\n");
        return this;
    }

    public Ink rectangle(int left, int bottom, int width, int height, String paint) {
        out.hundredths(left)
                .one(' ')
                .hundredths(bottom)
                .one(' ')
                .hundredths(width)
                .one(' ')
                .hundredths(height);
        out.ascii(" re ").ascii(paint).one('\n');
        return this;
    }

    public Ink weight(int width) {
        out.hundredths(width).ascii(" w\n");
        return this;
    }

    public Ink operator(String operator) {
        out.ascii(operator).one('\n');
        return this;
    }
}
