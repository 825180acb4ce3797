package shikaku.print.layout;

import java.util.HashMap;
import java.util.Map;

/** Which field a label names: the nearest one to its right on the same row, else the one right below it. */
public final class LabelOwners {

    private static final double FARTHEST_RIGHT = 12;
    private static final double FARTHEST_BELOW = 3;

    private LabelOwners() {}

    public static Map<Form.Label, Form.Field> of(Form.Side side) {
        Map<Form.Label, Form.Field> owners = new HashMap<>();
        for (Form.Label label : side.labels()) {
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
        return owners;
    }

    private static double distance(Form.Label label, Form.Field field) {
        Form.Box from = label.box();
        Form.Box to = field.box();
        double right = to.x() - (from.x() + from.w());
        boolean sameRow = Math.abs(to.y() + to.h() / 2 - from.y() - from.h() / 2) < Math.max(to.h(), from.h()) / 2;
        if (sameRow && right > -0.5 && right < FARTHEST_RIGHT) {
            return right;
        }
        double below = to.y() - (from.y() + from.h());
        boolean sameColumn = to.x() < from.x() + from.w() && from.x() < to.x() + to.w();
        if (sameColumn && below > -0.5 && below < FARTHEST_BELOW) {
            return FARTHEST_RIGHT + Math.max(below, 0);
        }
        return Double.MAX_VALUE;
    }
}
