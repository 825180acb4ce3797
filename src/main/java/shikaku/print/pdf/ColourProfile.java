package shikaku.print.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The sRGB colour space as an ICC profile (version 4, matrix and parametric curve), made here so that it is the same everywhere. */
final class ColourProfile {

    private static final int[] MEDIA_WHITE = {0xf6d6, 0x10000, 0xd32d};
    private static final int[][] PRIMARIES = {
        {0x6fa2, 0x38f5, 0x0390}, {0x6299, 0xb785, 0x18da}, {0x24a0, 0x0f84, 0xb6cf}
    };
    private static final int[] CURVE = {0x26666, 0xf2a7, 0x0d59, 0x13d0, 0x0a5b};

    private ColourProfile() {}

    static byte[] srgb() {
        byte[] description = text("sRGB");
        byte[] rights = text("No rights reserved");
        byte[][] data = {
            description, rights, xyz(MEDIA_WHITE), xyz(PRIMARIES[0]), xyz(PRIMARIES[1]), xyz(PRIMARIES[2]), curve()
        };
        String[] tags = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        int size = 128 + 4 + 12 * tags.length;
        int[] at = new int[data.length];
        for (int i = 0; i < data.length; i++) {
            at[i] = size;
            size += data[i].length;
        }
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.position(128).putInt(tags.length);
        for (int i = 0; i < tags.length; i++) {
            int which = Math.min(i, data.length - 1);
            profile.put(ascii(tags[i])).putInt(at[which]).putInt(data[which].length);
        }
        for (byte[] part : data) {
            profile.put(part);
        }
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(0, size).putInt(8, 0x04200000);
        profile.position(12).put(ascii("mntrRGB XYZ "));
        profile.putShort((short) 2024).putShort((short) 1).putShort((short) 1);
        profile.position(36).put(ascii("acsp"));
        profile.putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
    }

    private static byte[] text(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer tag = ByteBuffer.allocate((28 + words.length + 3) & ~3);
        tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
        tag.putInt(words.length).putInt(28).put(words);
        return tag.array();
    }

    private static byte[] xyz(int[] value) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        return tag.putInt(value[0]).putInt(value[1]).putInt(value[2]).array();
    }

    private static byte[] curve() {
        ByteBuffer tag = ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (int number : CURVE) {
            tag.putInt(number);
        }
        return tag.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
