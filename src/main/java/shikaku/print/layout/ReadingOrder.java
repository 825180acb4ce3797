package shikaku.print.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * 読み上げ順: a side as the units a screen reader speaks one after the other: each field with its label in the order of the form, texts
 * that belong to no field where they stand.
 */
public final class ReadingOrder {

    private ReadingOrder() {}

    /** A field, a picture or neither, with the labels that belong to it. */
    public record Unit(List<Form.Label> labels, Form.Field field, Form.Picture picture, boolean heading, double top) {}

    public static List<Unit> of(Form.Side side) {
        Map<Form.Label, Form.Field> owners = LabelOwners.of(side);
        List<Unit> units = new ArrayList<>();
        side.fields().stream()
                .sorted(Comparator.comparingInt(Form.Field::order))
                .forEach(field -> {
                    List<Form.Label> labels = side.labels().stream()
                            .filter(label -> field.equals(owners.get(label)))
                            .sorted(Comparator.comparingDouble(
                                    label -> label.box().x()))
                            .toList();
                    double top = field.box().y();
                    for (Form.Label label : labels) {
                        top = Math.min(top, label.box().y());
                    }
                    units.add(new Unit(labels, field, null, field.id().equals("title"), top));
                });
        for (Form.Picture picture : side.pictures()) {
            int at = 0;
            while (at < units.size() && order(units.get(at)) < picture.order()) {
                at++;
            }
            units.add(
                    at, new Unit(List.of(), null, picture, false, picture.box().y()));
        }
        boolean titled = units.stream().anyMatch(Unit::heading);
        Form.Label title = titled ? null : LabelOwners.title(side);
        side.labels().stream()
                .filter(label -> !owners.containsKey(label))
                .sorted(Comparator.comparingDouble((Form.Label l) -> l.box().y())
                        .thenComparingDouble(l -> l.box().x()))
                .forEach(label -> insert(
                        units,
                        new Unit(
                                List.of(label),
                                null,
                                null,
                                label.equals(title),
                                label.box().y())));
        return units;
    }

    private static int order(Unit unit) {
        return unit.field != null ? unit.field.order() : unit.picture.order();
    }

    private static void insert(List<Unit> units, Unit unit) {
        int at = 0;
        while (at < units.size() && units.get(at).top <= unit.top + (unit.heading ? -0.5 : 0.5)) {
            at++;
        }
        units.add(at, unit);
    }
}
