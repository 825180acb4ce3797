package shikaku.print.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shikaku.print.font.FontChain;

/** 帳票の点検: refuses at start-up a form whose boxes overlap, leave the safe margin, or show in the window what must not. */
public final class FormCheck {

    private static final Set<String> IN_THE_WINDOW = Set.of("postal_code", "address", "addressee", "customer_barcode");
    private static final double A4_WIDTH = 210;

    private FormCheck() {}

    public static void check(Form form, FontChain fonts) {
        Set<String> ids = new HashSet<>();
        for (Form.Side side : form.sides()) {
            List<Place> places = places(side);
            for (Place place : places) {
                if (!ids.add(place.id)) {
                    throw new BrokenForm(form.name(), "the id " + place.id + " stands twice");
                }
                if (!place.box.inside(safe(side))) {
                    throw new BrokenForm(form.name(), place.id + " leaves the safe margin of the " + side.name());
                }
            }
            overlaps(form, places);
            if (side.window() != null) {
                window(form, side, places);
            }
            for (Form.Label label : side.labels()) {
                LabelSetter.set(form.name(), label, fonts, side.height());
            }
        }
    }

    private static Form.Box safe(Form.Side side) {
        if (side.width() >= A4_WIDTH) {
            return new Form.Box(0, 0, side.width(), side.height()).wider(-10);
        }
        boolean card = side.width() <= 86;
        double sides = card ? 4 : 6;
        double ends = card ? 3 : 5;
        return new Form.Box(sides, ends, side.width() - 2 * sides, side.height() - 2 * ends);
    }

    private static List<Place> places(Form.Side side) {
        List<Place> places = new ArrayList<>();
        for (Form.Field field : side.fields()) {
            places.add(new Place(field.id(), field.box(), 0));
        }
        for (Form.Picture picture : side.pictures()) {
            places.add(new Place(picture.id(), picture.box(), picture.quiet()));
        }
        return places;
    }

    private static void overlaps(Form form, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            for (int k = i + 1; k < places.size(); k++) {
                Place one = places.get(i);
                Place other = places.get(k);
                if (one.box.wider(one.quiet).overlaps(other.box)
                        || other.box.wider(other.quiet).overlaps(one.box)) {
                    throw new BrokenForm(form.name(), one.id + " and " + other.id + " overlap");
                }
            }
        }
    }

    private static void window(Form form, Form.Side side, List<Place> places) {
        Form.Window window = side.window();
        for (Place place : places) {
            boolean belongs = IN_THE_WINDOW.contains(place.id);
            Form.Box whole = place.id.equals("customer_barcode") ? place.box.wider(place.quiet) : place.box;
            if (belongs && !whole.inside(window.always())) {
                throw new BrokenForm(form.name(), place.id + " is not always visible in the window");
            }
            if (!belongs && place.box.overlaps(window.ever())) {
                throw new BrokenForm(form.name(), place.id + " can show in the window");
            }
        }
        for (Form.Label label : side.labels()) {
            if (label.box().overlaps(window.ever())) {
                throw new BrokenForm(form.name(), "“" + label.text() + "” can show in the window");
            }
        }
    }

    private record Place(String id, Form.Box box, double quiet) {}
}
