package shikaku.print.font;

import java.util.ArrayList;
import java.util.List;

/** Walks a text as the characters a reader sees: a code point together with its variation selector. */
public final class Glyphs {

    private static final int FULL_WIDTH_OFFSET = 0xfee0;

    private Glyphs() {}

    static boolean covers(TrueTypeFont font, String text) {
        for (int i = 0, n = text.length(); i < n; ) {
            int end = next(text, i);
            if (glyph(font, text, i, end) == 0) {
                return false;
            }
            i = end;
        }
        return true;
    }

    static List<String> missing(TrueTypeFont font, String text) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = next(text, i);
            if (glyph(font, text, i, end) == 0) {
                String name = name(text.substring(i, end));
                if (!missing.contains(name)) {
                    missing.add(name);
                }
            }
            i = end;
        }
        return missing;
    }

    /** Where the character that begins at {@code i} ends, its variation selector included. */
    public static int next(String text, int i) {
        int n = text.length();
        char c = text.charAt(i);
        int end =
                i + (Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1)) ? 2 : 1);
        if (end < n) {
            char d = text.charAt(end);
            if (d >= 0xfe00 && d <= 0xfe0f) {
                return end + 1;
            }
            if (d == 0xdb40 && end + 1 < n && TrueTypeFont.isSelector(text.codePointAt(end))) {
                return end + 2;
            }
        }
        return end;
    }

    /** The glyph of the character from {@code i} to {@code end}, 0 if the font has none. */
    public static int glyph(TrueTypeFont font, String text, int i, int end) {
        int code = text.codePointAt(i);
        int base = i + Character.charCount(code);
        return base == end ? font.glyph(code) : font.glyph(code, text.codePointAt(base));
    }

    /** Width of a text the font covers, in thousandths of an em; with {@code narrow} as its half-width twins. */
    public static int width(TrueTypeFont font, String text, int from, int to, boolean narrow) {
        int width = 0;
        for (int i = from; i < to; ) {
            int end = next(text, i);
            int point = text.codePointAt(i);
            int thin = narrow ? narrowed(point) : point;
            int glyph = thin == point ? glyph(font, text, i, end) : font.glyph(thin);
            width += font.advance(glyph);
            i = end;
        }
        return width;
    }

    /** The half-width twin of a full-width letter, digit or space; any other character is its own. */
    public static int narrowed(int point) {
        if (point >= 0xff01 && point <= 0xff5e) {
            return point - FULL_WIDTH_OFFSET;
        }
        return point == 0x3000 ? ' ' : point;
    }

    private static String name(String character) {
        StringBuilder name = new StringBuilder();
        character.codePoints().forEach(c -> name.append(name.length() == 0 ? "" : " ")
                .append(String.format("U+%04X", c)));
        return name.toString();
    }
}
