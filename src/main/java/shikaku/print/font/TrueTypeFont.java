package shikaku.print.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One font: glyphs by character, advance widths in thousandths of an em, glyph outlines. Immutable and safe to share. */
public final class TrueTypeFont {

    private final FontTables tables;
    private final CharacterMap characters;
    private final short[] advances;
    private final int glyphCount;
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final ByteBuffer loca;
    private final ByteBuffer glyf;
    private final FontReport report;
    private final String postScriptName;

    public static TrueTypeFont read(FontBytes bytes) {
        try {
            return new TrueTypeFont(bytes);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BrokenFont(bytes.name(), "is damaged", e);
        }
    }

    private TrueTypeFont(FontBytes bytes) {
        this.tables = new FontTables(bytes);
        ByteBuffer head = tables.required("head", 54);
        this.unitsPerEm = head.getShort(18) & 0xffff;
        this.longOffsets = head.getShort(50) != 0;
        this.glyphCount = tables.required("maxp", 6).getShort(4) & 0xffff;
        if (unitsPerEm == 0 || glyphCount == 0) {
            throw new BrokenFont(bytes.name(), "has no glyphs or no em size");
        }
        this.loca = tables.required("loca", (glyphCount + 1) * (longOffsets ? 4 : 2));
        this.glyf = tables.required("glyf", 0);
        this.advances = readAdvances();
        this.characters = CharacterMap.read(tables, glyphCount);
        this.postScriptName = readPostScriptName();
        this.report = new FontReport(postScriptName, bytes.name(), bytes.sha256(), glyphCount);
    }

    private short[] readAdvances() {
        int metrics = tables.required("hhea", 36).getShort(34) & 0xffff;
        if (metrics == 0 || metrics > glyphCount) {
            throw new BrokenFont(tables.file(), "has a wrong number of widths");
        }
        ByteBuffer hmtx = tables.required("hmtx", 4 * metrics);
        short[] thousandths = new short[glyphCount];
        for (int g = 0; g < glyphCount; g++) {
            int units = hmtx.getShort(4 * Math.min(g, metrics - 1)) & 0xffff;
            thousandths[g] = (short) Math.round(units * 1000.0 / unitsPerEm);
        }
        return thousandths;
    }

    private String readPostScriptName() {
        ByteBuffer name = tables.required("name", 6);
        int count = name.getShort(2) & 0xffff;
        int strings = name.getShort(4) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = 6 + 12 * i;
            if (name.getShort(entry) == 3 && name.getShort(entry + 6) == 6) {
                byte[] text = new byte[name.getShort(entry + 8) & 0xffff];
                name.get(strings + (name.getShort(entry + 10) & 0xffff), text);
                String found = new String(text, StandardCharsets.UTF_16BE).replaceAll("[^A-Za-z0-9-]", "");
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new BrokenFont(tables.file(), "has no PostScript name");
    }

    /** Glyph of a code point, 0 if the font has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** Glyph of a code point with a variation selector, 0 if the font does not list the sequence. */
    public int glyph(int codePoint, int selector) {
        return characters.glyph(codePoint, selector);
    }

    /** Width in thousandths of an em. */
    public int advance(int glyph) {
        return advances[glyph];
    }

    /** The glyph's description as in the file; empty for a blank. */
    public ByteBuffer outline(int glyph) {
        if (glyph >= glyphCount) {
            throw new BrokenFont(tables.file(), "glyph " + glyph + " does not exist");
        }
        long start = offset(glyph);
        long end = offset(glyph + 1);
        if (end < start || end > glyf.limit()) {
            throw new BrokenFont(tables.file(), "glyph " + glyph + " lies outside the file");
        }
        return glyf.slice((int) start, (int) (end - start));
    }

    private long offset(int glyph) {
        return longOffsets ? loca.getInt(4 * glyph) & 0xffffffffL : 2L * (loca.getShort(2 * glyph) & 0xffff);
    }

    /** Ascent, descent, box and the like as thousandths of an em. */
    public int metric(String table, int at) {
        return (int) Math.round(tables.required(table, at + 2).getShort(at) * 1000.0 / unitsPerEm);
    }

    FontTables tables() {
        return tables;
    }

    int glyphCount() {
        return glyphCount;
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }

    public FontReport report() {
        return report;
    }

    public String postScriptName() {
        return postScriptName;
    }

    /** True for a code point that changes the look of the one before it (VS1–VS16 and the ideographic VS17–VS256). */
    public static boolean isSelector(int codePoint) {
        return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
    }
}
