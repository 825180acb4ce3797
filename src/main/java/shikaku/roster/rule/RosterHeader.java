package shikaku.roster.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 見出しの点検: which column stands where; every heading must be known and stand once, the required ones must be there. Where one is
 * missing the line may be no heading at all but the first person, so an unknown heading is named by its place alone.
 */
public record RosterHeader(int width, EnumMap<RosterColumn, Integer> places, List<RosterFault> faults) {

    public static RosterHeader of(List<String> headings) {
        EnumMap<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        List<RosterFault> faults = new ArrayList<>();
        SortedMap<Integer, String> unknown = new TreeMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            RosterColumn column = RosterColumn.ofHeading(heading).orElse(null);
            if (column == null) {
                unknown.put(i + 1, heading);
            } else if (places.putIfAbsent(column, i) != null) {
                faults.add(fault(heading, FaultReason.COLUMN_TWICE, String.valueOf(i + 1)));
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(fault(column.heading(), FaultReason.COLUMN_MISSING, ""));
            }
        }
        boolean headingLine = faults.stream().noneMatch(fault -> fault.reason() == FaultReason.COLUMN_MISSING);
        List<RosterFault> all = new ArrayList<>();
        unknown.forEach((at, heading) -> all.add(
                fault(headingLine ? heading : "（" + at + "番目）", FaultReason.COLUMN_UNKNOWN, String.valueOf(at))));
        all.addAll(faults);
        return new RosterHeader(headings.size(), places, all);
    }

    /** The columns in the order of the file. */
    public List<RosterColumn> columns() {
        RosterColumn[] inOrder = new RosterColumn[width];
        places.forEach((column, place) -> inOrder[place] = column);
        return List.of(inOrder);
    }

    private static RosterFault fault(String heading, FaultReason reason, String about) {
        String shown = heading.isEmpty() ? "（空欄）" : RosterText.cut(heading, 30);
        return new RosterFault(1, RosterText.firstBad(shown) < 0 ? shown : "（読めません）", "", reason, about, "");
    }
}
