package shikaku.roster.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** 見出しの点検: which column stands where; every heading must be known and stand once, the required ones must be there. */
public record RosterHeader(int width, EnumMap<RosterColumn, Integer> places, List<RosterFault> faults) {

    public static RosterHeader of(List<String> headings) {
        EnumMap<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        List<RosterFault> faults = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            RosterColumn column = RosterColumn.ofHeading(heading).orElse(null);
            if (column == null) {
                faults.add(fault(heading, FaultReason.COLUMN_UNKNOWN, String.valueOf(i + 1)));
            } else if (places.putIfAbsent(column, i) != null) {
                faults.add(fault(heading, FaultReason.COLUMN_TWICE, String.valueOf(i + 1)));
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(fault(column.heading(), FaultReason.COLUMN_MISSING, ""));
            }
        }
        return new RosterHeader(headings.size(), places, faults);
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
