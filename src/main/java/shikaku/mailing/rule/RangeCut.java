package shikaku.mailing.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * 範囲の切り方: cuts a list of letters, fed in order of their envelope key, into ranges of at most the given size, so that no
 * household falls into two ranges. A household that is larger than a range gets one of its own.
 */
public final class RangeCut {

    public record Range(long firstKey, long lastKey, int size) {}

    private final int most;
    private final List<Range> ranges = new ArrayList<>();
    private long firstKey;
    private long lastKey;
    private int size;

    public RangeCut(int most) {
        this.most = most;
    }

    /** @param letters how many letters carry this key; keys come in rising order, each once */
    public void add(long key, int letters) {
        if (size > 0 && size + letters > most) {
            flush();
        }
        if (size == 0) {
            firstKey = key;
        }
        lastKey = key;
        size += letters;
    }

    public List<Range> ranges() {
        if (size > 0) {
            flush();
        }
        return List.copyOf(ranges);
    }

    private void flush() {
        ranges.add(new Range(firstKey, lastKey, size));
        size = 0;
    }
}
