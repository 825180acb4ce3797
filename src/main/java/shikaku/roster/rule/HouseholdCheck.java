package shikaku.roster.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 世帯の点検: every household has exactly one head among the insured, or the name of a head who is not (擬制世帯主). */
public final class HouseholdCheck {

    private static final int HEAD = 1;
    private static final int NAMED = 2;

    private final KeyTable places = new KeyTable();
    private int[] firstLine = new int[1 << 12];
    private byte[] seen = new byte[1 << 12];
    private int households;

    /** Takes one line; says when it names a second head. */
    public Optional<RosterFault> add(long line, RosterLine row) {
        String number = row.person().householdNumber();
        int at = places.get(number);
        if (at == 0) {
            at = ++households;
            places.put(number, at);
            if (at == firstLine.length) {
                firstLine = Arrays.copyOf(firstLine, at * 2);
                seen = Arrays.copyOf(seen, at * 2);
            }
            firstLine[at] = (int) line;
        }
        if (!row.person().headName().isEmpty()) {
            seen[at] |= NAMED;
        }
        if (!row.person().head()) {
            return Optional.empty();
        }
        boolean second = (seen[at] & HEAD) != 0;
        seen[at] |= HEAD;
        return second
                ? Optional.of(new RosterFault(
                        line,
                        RosterColumn.RELATIONSHIP.heading(),
                        row.person().relationship(),
                        FaultReason.TWO_HEADS,
                        number,
                        ""))
                : Optional.empty();
    }

    /** Households without a head, at most {@code most}, each at its first line. */
    public List<RosterFault> headless(int most) {
        List<RosterFault> faults = new ArrayList<>();
        for (int at = 1; at <= households && faults.size() < most; at++) {
            if (seen[at] == 0) {
                faults.add(new RosterFault(
                        firstLine[at], RosterColumn.RELATIONSHIP.heading(), "", FaultReason.NO_HEAD, "", ""));
            }
        }
        return faults;
    }

    /** The household's head is in no line of the file. */
    public boolean withoutHeadLine(String number) {
        return (seen[places.get(number)] & HEAD) == 0;
    }
}
