package shikaku.print.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The table directory of a TrueType file: every table is a checked slice of the file. */
final class FontTables {

    private final String file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();

    FontTables(FontBytes font) {
        this.file = font.name();
        ByteBuffer all = font.bytes().duplicate().rewind();
        if (all.limit() < 12) {
            throw new BrokenFont(file, "is too short for a font");
        }
        int version = all.getInt(0);
        if (version != 0x00010000 && version != 0x74727565) {
            throw new BrokenFont(file, "is no TrueType file (version " + Integer.toHexString(version) + ")");
        }
        int count = all.getShort(4) & 0xffff;
        if (12 + 16 * count > all.limit()) {
            throw new BrokenFont(file, "ends inside its table directory");
        }
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            all.get(entry, tag);
            long offset = all.getInt(entry + 8) & 0xffffffffL;
            long length = all.getInt(entry + 12) & 0xffffffffL;
            String name = new String(tag, StandardCharsets.ISO_8859_1);
            if (offset + length > all.limit()) {
                throw new BrokenFont(file, "table " + name + " reaches beyond the end of the file");
            }
            tables.put(name, all.slice((int) offset, (int) length));
        }
    }

    ByteBuffer required(String tag, int atLeast) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new BrokenFont(file, "has no table " + tag);
        }
        if (table.limit() < atLeast) {
            throw new BrokenFont(file, "table " + tag + " is too short");
        }
        return table;
    }

    /** Null if the font has no such table. */
    ByteBuffer optional(String tag) {
        return tables.get(tag);
    }

    String file() {
        return file;
    }
}
