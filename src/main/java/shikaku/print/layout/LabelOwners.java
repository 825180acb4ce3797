package shikaku.print.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Which field a label names: the nearest one to its right on the same row, or the one right below that bears its name. */
public final class LabelOwners {

    private static final double FARTHEST_RIGHT = 12;
    private static final double FARTHEST_BELOW = 3;
    private static final double OVERLAP_BELOW = 1.5;

    private LabelOwners() {}

    public static Map<Form.Label, Form.Field> of(Form.Side side) {
        Map<Form.Label, Form.Field> owners = new HashMap<>();
        Form.Label title = title(side);
        for (Form.Label label : side.labels()) {
            if (label.equals(title)) {
                continue;
            }
            Form.Field best = null;
            double nearest = Double.MAX_VALUE;
            for (Form.Field field : side.fields()) {
                double distance = distance(label, field);
                if (distance < nearest) {
                    nearest = distance;
                    best = field;
                }
            }
            if (best != null && label.size() <= best.size() && !label.flows()) {
                owners.put(label, best);
            }
        }
        for (Form.Label label : side.labels()) {
            if (!owners.containsKey(label) && !label.equals(title)) {
                side.labels().stream()
                        .filter(next -> owners.containsKey(next) && leads(label.box(), next.box()))
                        .findFirst()
                        .ifPresent(next -> owners.put(label, owners.get(next)));
            }
        }
        return owners;
    }

    /** The side's heading: its largest text. */
    static Form.Label title(Form.Side side) {
        return side.labels().stream()
                .max(Comparator.comparingInt(Form.Label::size)
                        .thenComparingDouble(label -> -label.box().y()))
                .orElse(null);
    }

    /** A number in a circle or the like, just before another label on the same row. */
    private static boolean leads(Form.Box mark, Form.Box label) {
        double gap = label.x() - (mark.x() + mark.w());
        return Math.abs(mark.y() + mark.h() / 2 - label.y() - label.h() / 2) < 1
                && gap > -0.5
                && gap < 4
                && mark.w() < 6;
    }

    private static double distance(Form.Label label, Form.Field field) {
        Form.Box from = label.box();
        Form.Box to = field.box();
        boolean named = field.label().contains(label.text()) || label.text().contains(field.label());
        double right = to.x() - (from.x() + from.w());
        boolean sameRow = Math.abs(to.y() + to.h() / 2 - from.y() - from.h() / 2) < Math.max(to.h(), from.h()) / 2;
        if (sameRow && to.x() > from.x() && right < FARTHEST_RIGHT) {
            return Math.max(right, 0) - (named ? FARTHEST_RIGHT : 0);
        }
        double below = to.y() - (from.y() + from.h());
        boolean sameColumn = to.x() < from.x() + from.w() && from.x() < to.x() + to.w();
        if (named && sameColumn && below > -OVERLAP_BELOW && below < FARTHEST_BELOW) {
            return Math.max(below, 0);
        }
        return Double.MAX_VALUE;
    }
}
