package shikaku.roster.rule;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * 重複の点検: remembers up to millions of keys by 128 bits of hash each, with one number a key, in a fraction of the memory of the
 * keys themselves.
 */
public final class KeyTable {

    private long[] first = new long[1 << 12];
    private long[] second = new long[1 << 12];
    private int[] value = new int[1 << 12];
    private int size;

    /** The number kept for the key, or 0. */
    public int get(String key) {
        return value[place(hash(key, 0x9E3779B97F4A7C15L), hash(key, 0xC2B2AE3D27D4EB4FL))];
    }

    /** @param number not 0 */
    public void put(String key, int number) {
        if (size * 2 > first.length) {
            grow();
        }
        long a = hash(key, 0x9E3779B97F4A7C15L);
        long b = hash(key, 0xC2B2AE3D27D4EB4FL);
        int at = place(a, b);
        if (value[at] == 0) {
            size++;
        }
        first[at] = a;
        second[at] = b;
        value[at] = number;
    }

    public int size() {
        return size;
    }

    /** Calls with every number kept, in no order. */
    public void each(IntConsumer taker) {
        Arrays.stream(value).filter(number -> number != 0).forEach(taker);
    }

    private int place(long a, long b) {
        int at = (int) (a ^ (a >>> 32)) & (first.length - 1);
        while (value[at] != 0 && (first[at] != a || second[at] != b)) {
            at = (at + 1) & (first.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldFirst = first;
        long[] oldSecond = second;
        int[] oldValue = value;
        first = new long[oldFirst.length * 2];
        second = new long[oldFirst.length * 2];
        value = new int[oldFirst.length * 2];
        for (int i = 0; i < oldFirst.length; i++) {
            if (oldValue[i] != 0) {
                int at = place(oldFirst[i], oldSecond[i]);
                first[at] = oldFirst[i];
                second[at] = oldSecond[i];
                value[at] = oldValue[i];
            }
        }
    }

    private static long hash(String key, long seed) {
        long hash = seed ^ key.length();
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
