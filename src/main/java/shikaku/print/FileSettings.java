package shikaku.print;

import java.time.Instant;
import java.util.HexFormat;

/**
 * What a file says of itself. Nothing is taken from a clock or made up: the same settings and documents give the same bytes.
 * {@code id} is 32 hexadecimal digits; {@code specimen} prints 見本 across every page; {@code tagged} adds the structure a screen reader
 * needs.
 */
public record FileSettings(String title, Instant createdAt, String id, boolean tagged, boolean specimen) {

    private static final int ID_BYTES = 16;

    public FileSettings {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A file needs a title");
        }
        if (id.length() != 2 * ID_BYTES) {
            throw new IllegalArgumentException("A file id has 32 hexadecimal digits");
        }
    }

    /** One copy for the counter: PDF/A-2u with tags (PDF/UA-1). The id is the start of the caller's hash. */
    public static FileSettings counterCopy(String title, Instant createdAt, byte[] hash) {
        return new FileSettings(title, createdAt, hex(hash), true, false);
    }

    /** A file of letters for the printer: PDF/A-2u without tags. */
    public static FileSettings mailing(String title, Instant createdAt, byte[] hash) {
        return new FileSettings(title, createdAt, hex(hash), false, false);
    }

    private static String hex(byte[] hash) {
        if (hash.length < ID_BYTES) {
            throw new IllegalArgumentException("A file id needs 16 bytes or more");
        }
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    public FileSettings specimen(boolean yes) {
        return new FileSettings(title, createdAt, id, tagged, yes);
    }

    byte[] idBytes() {
        return HexFormat.of().parseHex(id);
    }
}
