package shikaku.mailing.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 封筒の組み方: which letters share an envelope, in which order they are printed and which sheet n of m each one is. Letters
 * share an envelope when they belong together by the insurer's policy and go to the very same destination. An envelope holds
 * at most four sheets, because the letter's table has room for four names. Order of print: postal code, then household, then
 * person, so that a file's letters lie in postal order.
 * Rules: MML-09.
 */
public final class EnvelopePlan {

    public static final int MOST_SHEETS = 4;

    /** @param together key of the household or person, by policy; {@code destination} equal only for the same address and name */
    public record Letter(long pieceId, long together, long personId, String postalCode, Object destination) {}

    public record Sheet(Letter letter, int envelope, int number, int count) {}

    public static List<Sheet> of(List<Letter> letters) {
        List<Letter> ordered = new ArrayList<>(letters);
        ordered.sort(Comparator.comparing(Letter::postalCode)
                .thenComparing(Letter::together)
                .thenComparing(Letter::personId)
                .thenComparing(Letter::pieceId));
        Map<Object, List<Letter>> groups = new LinkedHashMap<>();
        for (Letter letter : ordered) {
            groups.computeIfAbsent(List.of(letter.together(), letter.destination()), key -> new ArrayList<>())
                    .add(letter);
        }
        List<Sheet> sheets = new ArrayList<>(letters.size());
        int envelope = 0;
        for (List<Letter> group : groups.values()) {
            for (int from = 0; from < group.size(); from += MOST_SHEETS) {
                List<Letter> inside = group.subList(from, Math.min(from + MOST_SHEETS, group.size()));
                envelope++;
                for (int i = 0; i < inside.size(); i++) {
                    sheets.add(new Sheet(inside.get(i), envelope, i + 1, inside.size()));
                }
            }
        }
        return sheets;
    }

    private EnvelopePlan() {}
}
