package shikaku.print.layout;

import shikaku.print.font.TrueTypeFont;

/**
 * One line of text, set: hundredths of a point from the bottom left of its form. {@code scale} is the horizontal scale in thousandths,
 * {@code shifts[i]} what is added before char i in thousandths of an em (null for none), {@code narrow} prints full-width letters half
 * as wide.
 */
public final class Run {

    private final TrueTypeFont font;
    private final String text;
    private final int size;
    private final int scale;
    private final int x;
    private final int y;
    private final int[] shifts;
    private final boolean narrow;

    Run(TrueTypeFont font, String text, int size, int scale, int x, int y, int[] shifts, boolean narrow) {
        this.font = font;
        this.text = text;
        this.size = size;
        this.scale = scale;
        this.x = x;
        this.y = y;
        this.shifts = shifts;
        this.narrow = narrow;
    }

    public TrueTypeFont font() {
        return font;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int scale() {
        return scale;
    }

    public int x() {
        return x;
    }

    public int y() {
        return y;
    }

    /** Not to be written to. */
    public int[] shifts() {
        return shifts;
    }

    public boolean narrow() {
        return narrow;
    }
}
