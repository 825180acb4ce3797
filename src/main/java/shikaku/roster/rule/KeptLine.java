package shikaku.roster.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 残す行: a faulty line as it may be shown. A secret column is always the same mark, filled or not, since an empty 支援措置 tells as
 * much as a filled one; nothing stays readable where no value can be trusted to stand in its own column.
 */
public final class KeptLine {

    private static final String HIDDEN = "＊";

    public static String of(List<RosterColumn> columns, List<String> delivered) {
        boolean inPlace = columns.size() == delivered.size();
        return IntStream.range(0, delivered.size())
                .mapToObj(i -> inPlace && readable(columns.get(i), delivered.get(i)) ? delivered.get(i) : HIDDEN)
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    /** A value of a length or with characters its column cannot have may be a neighbour's: an open quote swallows whole lines. */
    private static boolean readable(RosterColumn column, String value) {
        return !column.secret() && value.length() <= column.longest() && RosterText.firstBad(value) < 0;
    }

    private KeptLine() {}
}
