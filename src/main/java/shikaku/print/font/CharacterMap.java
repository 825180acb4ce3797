package shikaku.print.font;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Which glyph shows a code point, or a code point with a variation selector (cmap formats 4, 12 and 14). A sequence the font does not
 * list has no glyph: the base character is never put in its place.
 */
final class CharacterMap {

    private final char[] basic = new char[0x10000];
    private final Map<Integer, Integer> beyond = new HashMap<>();
    private final Map<Long, Integer> sequences = new HashMap<>();
    private final int glyphCount;

    static CharacterMap read(FontTables tables, int glyphCount) {
        ByteBuffer cmap = tables.required("cmap", 4);
        CharacterMap map = new CharacterMap(glyphCount);
        try {
            boolean found = map.readSubtables(cmap);
            if (!found) {
                throw new BrokenFont(tables.file(), "has no Unicode character map (cmap 4 or 12)");
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BrokenFont(tables.file(), "has a damaged character map", e);
        }
        return map;
    }

    private CharacterMap(int glyphCount) {
        this.glyphCount = glyphCount;
    }

    private boolean readSubtables(ByteBuffer cmap) {
        boolean found = false;
        ByteBuffer variations = null;
        int count = cmap.getShort(2) & 0xffff;
        for (int i = 0; i < count; i++) {
            int platform = cmap.getShort(4 + 8 * i) & 0xffff;
            int offset = cmap.getInt(8 + 8 * i);
            ByteBuffer subtable = cmap.slice(offset, cmap.limit() - offset);
            int format = subtable.getShort(0) & 0xffff;
            if (platform != 0 && platform != 3) {
                continue;
            }
            if (format == 4) {
                readSegments(subtable);
                found = true;
            } else if (format == 12) {
                readGroups(subtable);
                found = true;
            } else if (format == 14) {
                variations = subtable;
            }
        }
        if (found && variations != null) {
            readVariations(variations);
        }
        return found;
    }

    private void readSegments(ByteBuffer t) {
        int segments = (t.getShort(6) & 0xffff) / 2;
        int ends = 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int ranges = deltas + 2 * segments;
        for (int s = 0; s < segments; s++) {
            int end = t.getShort(ends + 2 * s) & 0xffff;
            int start = t.getShort(starts + 2 * s) & 0xffff;
            int delta = t.getShort(deltas + 2 * s);
            int range = t.getShort(ranges + 2 * s) & 0xffff;
            for (int c = start; c <= end && c != 0xffff; c++) {
                int glyph = c;
                if (range != 0) {
                    glyph = t.getShort(ranges + 2 * s + range + 2 * (c - start)) & 0xffff;
                }
                put(c, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xffff);
            }
        }
    }

    private void readGroups(ByteBuffer t) {
        int groups = t.getInt(12);
        for (int g = 0; g < groups; g++) {
            int start = t.getInt(16 + 12 * g);
            int end = t.getInt(20 + 12 * g);
            int glyph = t.getInt(24 + 12 * g);
            if (start < 0 || end > 0x10ffff || (long) glyph + end - start >= glyphCount) {
                throw new IllegalArgumentException("group");
            }
            for (int c = start; c <= end; c++) {
                put(c, glyph + c - start);
            }
        }
    }

    private void readVariations(ByteBuffer t) {
        int selectors = t.getInt(6);
        for (int i = 0; i < selectors; i++) {
            int record = 10 + 11 * i;
            int selector = uint24(t, record);
            int plain = t.getInt(record + 3);
            int special = t.getInt(record + 7);
            if (plain != 0) {
                for (int r = 0, n = t.getInt(plain); r < n; r++) {
                    int first = uint24(t, plain + 4 + 4 * r);
                    int more = t.get(plain + 7 + 4 * r) & 0xff;
                    for (int c = first; c <= first + more; c++) {
                        sequences.put(key(c, selector), glyph(c));
                    }
                }
            }
            if (special != 0) {
                for (int r = 0, n = t.getInt(special); r < n; r++) {
                    int glyph = t.getShort(special + 7 + 5 * r) & 0xffff;
                    if (glyph < glyphCount) {
                        sequences.put(key(uint24(t, special + 4 + 5 * r), selector), glyph);
                    }
                }
            }
        }
    }

    private void put(int codePoint, int glyph) {
        if (glyph == 0 || glyph >= glyphCount) {
            return;
        }
        if (codePoint < 0x10000) {
            basic[codePoint] = (char) glyph;
        } else {
            beyond.put(codePoint, glyph);
        }
    }

    /** 0 if the font has no glyph for it. */
    int glyph(int codePoint) {
        return codePoint < 0x10000 ? basic[codePoint] : beyond.getOrDefault(codePoint, 0);
    }

    /** 0 if the font does not list this sequence. */
    int glyph(int codePoint, int selector) {
        return sequences.getOrDefault(key(codePoint, selector), 0);
    }

    private static long key(int codePoint, int selector) {
        return (long) selector << 32 | codePoint;
    }

    private static int uint24(ByteBuffer t, int at) {
        return (t.get(at) & 0xff) << 16 | (t.getShort(at + 1) & 0xffff);
    }
}
