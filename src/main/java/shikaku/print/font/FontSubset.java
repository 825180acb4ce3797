package shikaku.print.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A font file with only the glyphs a document uses, renumbered in the order of their first use; glyph 0 stays what it was. */
public final class FontSubset {

    private static final String[] COPIED = {"cvt ", "fpgm", "prep"};
    private static final int COMPONENT_WORDS = 0x0001;
    private static final int COMPONENT_SCALE = 0x0008;
    private static final int COMPONENT_MORE = 0x0020;
    private static final int COMPONENT_XY_SCALE = 0x0040;
    private static final int COMPONENT_MATRIX = 0x0080;

    private final TrueTypeFont font;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>();

    public FontSubset(TrueTypeFont font) {
        this.font = font;
        number(0);
    }

    /** The glyph's number in the subset, new or known. */
    public int number(int glyph) {
        Integer known = numbers.get(glyph);
        if (known != null) {
            return known;
        }
        int number = glyphs.size();
        numbers.put(glyph, number);
        glyphs.add(glyph);
        return number;
    }

    public byte[] bytes() {
        try {
            return build();
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenFont(font.report().file(), "has a damaged glyph", e);
        }
    }

    private byte[] build() {
        ByteArrayOutputStream glyf = new ByteArrayOutputStream(1 << 16);
        ByteArrayOutputStream loca = new ByteArrayOutputStream();
        for (int i = 0; i < glyphs.size(); i++) {
            putInt(loca, glyf.size());
            byte[] outline = outline(glyphs.get(i));
            glyf.write(outline, 0, outline.length);
            while (glyf.size() % 4 != 0) {
                glyf.write(0);
            }
        }
        putInt(loca, glyf.size());
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (String tag : COPIED) {
            ByteBuffer table = font.tables().optional(tag);
            if (table != null) {
                tables.put(tag, copy(table));
            }
        }
        tables.put("glyf", glyf.toByteArray());
        tables.put("head", head());
        tables.put("hhea", withShort(copy(font.tables().required("hhea", 36)), 34, glyphs.size()));
        tables.put("hmtx", hmtx());
        tables.put("loca", loca.toByteArray());
        tables.put("maxp", withShort(copy(font.tables().required("maxp", 32)), 4, glyphs.size()));
        return file(tables);
    }

    private byte[] outline(int glyph) {
        byte[] outline = copy(font.outline(glyph));
        if (outline.length < 12 || ByteBuffer.wrap(outline).getShort(0) >= 0) {
            return outline;
        }
        ByteBuffer composite = ByteBuffer.wrap(outline);
        int at = 10;
        int flags;
        do {
            flags = composite.getShort(at);
            composite.putShort(at + 2, (short) number(composite.getShort(at + 2) & 0xffff));
            at += 4 + ((flags & COMPONENT_WORDS) != 0 ? 4 : 2);
            if ((flags & COMPONENT_SCALE) != 0) {
                at += 2;
            } else if ((flags & COMPONENT_XY_SCALE) != 0) {
                at += 4;
            } else if ((flags & COMPONENT_MATRIX) != 0) {
                at += 8;
            }
        } while ((flags & COMPONENT_MORE) != 0);
        return outline;
    }

    private byte[] head() {
        byte[] head = withShort(copy(font.tables().required("head", 54)), 50, 1);
        ByteBuffer.wrap(head).putInt(8, 0);
        return head;
    }

    private byte[] hmtx() {
        ByteBuffer from = font.tables().required("hmtx", 4);
        int metrics = font.tables().required("hhea", 36).getShort(34) & 0xffff;
        ByteBuffer to = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            to.putShort(from.getShort(4 * Math.min(glyph, metrics - 1)));
            int bearing = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
            to.putShort(bearing + 2 <= from.limit() ? from.getShort(bearing) : 0);
        }
        return to.array();
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int size = 12 + 16 * count;
        for (byte[] table : tables.values()) {
            size += (table.length + 3) & ~3;
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (count * 16 - power * 16));
        int offset = 12 + 16 * count;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            if (table.getKey().equals("head")) {
                head = offset;
            }
            for (int i = 0; i < 4; i++) {
                file.put((byte) table.getKey().charAt(i));
            }
            file.putInt(checksum(bytes)).putInt(offset).putInt(bytes.length);
            file.put(offset, bytes);
            offset += (bytes.length + 3) & ~3;
        }
        file.putInt(head + 8, 0xb1b0afba - checksum(file.array()));
        return file.array();
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xff) << (8 * (3 - i % 4));
        }
        return sum;
    }

    private static byte[] copy(ByteBuffer table) {
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    private static byte[] withShort(byte[] table, int at, int value) {
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private static void putInt(ByteArrayOutputStream out, int value) {
        out.write(value >>> 24);
        out.write(value >>> 16);
        out.write(value >>> 8);
        out.write(value);
    }
}
