package shikaku.print.barcode;

import java.util.Arrays;

/**
 * 照合用二次元コード: a QR code of version 2-M with mask 3, always the same size. Version and mask are fixed because choosing a mask
 * costs more than making the rest of a letter.
 */
public final class MatchCodeSymbol {

    public static final int SIZE = 25;
    public static final int LONGEST = 38;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int DATA = 28;
    private static final int CORRECTION = 16;
    private static final int FORMAT = 0b101101101001011;
    private static final int[] EXP = new int[512];
    private static final int[] LOG = new int[256];
    private static final int[] GENERATOR = new int[CORRECTION];
    private static final boolean[] TAKEN = new boolean[SIZE * SIZE];
    private static final boolean[] FIXED = new boolean[SIZE * SIZE];
    private static final int[] ORDER;

    static {
        field();
        finder(0, 0);
        finder(0, SIZE - 7);
        finder(SIZE - 7, 0);
        for (int i = 8; i < SIZE - 8; i++) {
            module(6, i, i % 2 == 0);
            module(i, 6, i % 2 == 0);
        }
        for (int row = -2; row <= 2; row++) {
            for (int column = -2; column <= 2; column++) {
                module(18 + row, 18 + column, Math.max(Math.abs(row), Math.abs(column)) != 1);
            }
        }
        format();
        ORDER = order();
    }

    private MatchCodeSymbol() {}

    public static boolean encodable(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** 25 rows of 25 bits, each row padded to four bytes; a set bit is dark. */
    public static byte[] rows(String text) {
        if (!encodable(text)) {
            throw new IllegalArgumentException(
                    "A match code has 1 to 38 digits, capital letters or $%*+-./: and space");
        }
        int[] words = withCorrection(data(text));
        byte[] rows = new byte[4 * SIZE];
        for (int at = 0; at < SIZE * SIZE; at++) {
            if (FIXED[at]) {
                dark(rows, at);
            }
        }
        for (int i = 0; i < ORDER.length; i++) {
            int at = ORDER[i];
            int bit = i / 8 < words.length ? (words[i / 8] >> (7 - i % 8)) & 1 : 0;
            if ((bit == 1) != ((at / SIZE + at % SIZE) % 3 == 0)) {
                dark(rows, at);
            }
        }
        return rows;
    }

    private static void dark(byte[] rows, int at) {
        rows[at / SIZE * 4 + at % SIZE / 8] |= (byte) (0x80 >> (at % SIZE % 8));
    }

    private static int[] data(String text) {
        int[] words = new int[DATA];
        int at = put(words, 0, 0b0010, 4);
        at = put(words, at, text.length(), 9);
        for (int i = 0; i + 1 < text.length(); i += 2) {
            at = put(words, at, ALPHABET.indexOf(text.charAt(i)) * 45 + ALPHABET.indexOf(text.charAt(i + 1)), 11);
        }
        if (text.length() % 2 == 1) {
            at = put(words, at, ALPHABET.indexOf(text.charAt(text.length() - 1)), 6);
        }
        at = Math.min(at + 4, DATA * 8);
        for (int i = (at + 7) / 8, pad = 0xec; i < DATA; i++, pad ^= 0xec ^ 0x11) {
            words[i] = pad;
        }
        return words;
    }

    private static int put(int[] words, int at, int value, int bits) {
        for (int bit = bits - 1; bit >= 0; bit--, at++) {
            words[at / 8] |= ((value >> bit) & 1) << (7 - at % 8);
        }
        return at;
    }

    private static int[] withCorrection(int[] data) {
        int[] words = new int[DATA + CORRECTION];
        System.arraycopy(data, 0, words, 0, DATA);
        int[] rest = new int[CORRECTION];
        for (int word : data) {
            int factor = word ^ rest[0];
            System.arraycopy(rest, 1, rest, 0, CORRECTION - 1);
            rest[CORRECTION - 1] = 0;
            if (factor != 0) {
                for (int i = 0; i < CORRECTION; i++) {
                    rest[i] ^= EXP[LOG[factor] + GENERATOR[i]];
                }
            }
        }
        System.arraycopy(rest, 0, words, DATA, CORRECTION);
        return words;
    }

    private static void field() {
        for (int i = 0, value = 1; i < 255; i++) {
            EXP[i] = value;
            EXP[i + 255] = value;
            LOG[value] = i;
            value = (value << 1) ^ (value >= 128 ? 0x11d : 0);
        }
        int[] product = {1};
        for (int root = 0; root < CORRECTION; root++) {
            int[] next = new int[product.length + 1];
            for (int i = 0; i < product.length; i++) {
                next[i] ^= product[i];
                next[i + 1] ^= EXP[(LOG[product[i]] + root) % 255];
            }
            product = next;
        }
        for (int i = 0; i < CORRECTION; i++) {
            GENERATOR[i] = LOG[product[i + 1]];
        }
    }

    private static void module(int row, int column, boolean dark) {
        TAKEN[row * SIZE + column] = true;
        FIXED[row * SIZE + column] = dark;
    }

    private static void finder(int top, int left) {
        for (int row = -1; row <= 7; row++) {
            for (int column = -1; column <= 7; column++) {
                if (top + row >= 0 && top + row < SIZE && left + column >= 0 && left + column < SIZE) {
                    int ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
                    module(top + row, left + column, ring != 2 && ring != 4);
                }
            }
        }
    }

    private static void format() {
        for (int i = 0; i < 15; i++) {
            boolean dark = ((FORMAT >> i) & 1) == 1;
            int along = i < 6 ? i : i < 8 ? i + 1 : SIZE - 15 + i;
            module(along, 8, dark);
            int across = i < 8 ? SIZE - 1 - i : i < 9 ? 7 : 14 - i;
            module(8, across, dark);
        }
        module(SIZE - 8, 8, true);
    }

    private static int[] order() {
        int[] order = new int[SIZE * SIZE];
        int count = 0;
        boolean up = true;
        for (int right = SIZE - 1; right > 0; right -= 2) {
            if (right == 6) {
                right--;
            }
            for (int i = 0; i < SIZE; i++) {
                int row = up ? SIZE - 1 - i : i;
                for (int column = right; column > right - 2; column--) {
                    if (!TAKEN[row * SIZE + column]) {
                        order[count++] = row * SIZE + column;
                    }
                }
            }
            up = !up;
        }
        return Arrays.copyOf(order, count);
    }
}
