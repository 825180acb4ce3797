package shikaku.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import shikaku.print.font.FontRole;

/** Makes a {@link Form} of its JSON; every mistake names the form, the side and the entry. */
public final class FormReader {

    private static final double MM_TO_POINTS = 72 / 25.4;

    private final String form;

    private FormReader(String form) {
        this.form = form;
    }

    public static Form read(String name, String json) {
        FormReader reader = new FormReader(name);
        Entry root = reader.entry(Json.read(name, json), "the whole");
        List<Form.Side> sides = root.list("sides", reader::side);
        if (sides.isEmpty()) {
            throw new BrokenForm(name, "has no sides");
        }
        return new Form(root.text("form"), name, root.text("title"), List.copyOf(sides));
    }

    private Form.Side side(Entry e) {
        return new Form.Side(
                e.text("side"),
                e.positive("width_mm"),
                e.positive("height_mm"),
                e.list("fields", this::field),
                e.list("images", this::picture),
                e.list("statics", this::label),
                e.list("rules", this::rule),
                e.list("boxes", this::area),
                e.list("embeds", s -> new Form.Slot(s.text("form"), s.text("side"), s.box())),
                e.has("window_envelope") ? window(e.entry("window_envelope")) : null,
                e.has("inserter_marks") ? marks(e.entry("inserter_marks")) : null);
    }

    private Form.Field field(Entry e) {
        Form.Field field = new Form.Field(
                (int) e.number("order"),
                e.text("id"),
                e.text("label"),
                e.box(),
                e.choice("font", FontRole.class),
                e.hundredths("size_pt"),
                e.hundredths("min_pt"),
                e.choice("align", Form.Align.class),
                e.word("valign", "top", "middle"),
                e.choice("kind", Form.Kind.class),
                e.steps(),
                (int) Math.round(e.number("condense_min", 1) * 1000),
                (int) e.number("max_lines", 1),
                e.number("leading_mm", 0),
                (int) e.number("boxes", 0),
                e.word("presence", "required", "optional"),
                e.word("filled_by", "holder", "system"),
                e.has("unused"),
                e.has("unverified"),
                e.text("rule"),
                e.text("sample"),
                e.text("longest_sample"));
        if (field.smallest() > field.size()) {
            throw e.broken("min_pt is larger than size_pt");
        }
        if (field.condense() < 500 || field.condense() > 1000 || field.lines() < 1) {
            throw e.broken("condense_min is not between 0.5 and 1, or max_lines below 1");
        }
        if (field.kind() == Form.Kind.DIGITS && field.digits() < 1) {
            throw e.broken("digits without a number of boxes");
        }
        return field;
    }

    private Form.Picture picture(Entry e) {
        String type = e.text("type");
        Form.PictureKind kind =
                switch (type) {
                    case "image" -> Form.PictureKind.SEAL;
                    case "qr" -> Form.PictureKind.MATCH_CODE;
                    case "japan_post_customer_barcode" -> Form.PictureKind.CUSTOMER_BARCODE;
                    default -> throw e.broken("unknown type " + type);
                };
        double quiet = e.number("clear_mm", 0);
        if (kind == Form.PictureKind.MATCH_CODE) {
            if (e.number("version") != 2 || !e.text("ec").equals("M") || e.number("mask") != 3) {
                throw e.broken("only version 2-M with mask 3 is drawn");
            }
            quiet = e.number("quiet_modules") * e.box().w() / 25;
        }
        boolean bars = kind == Form.PictureKind.CUSTOMER_BARCODE;
        return new Form.Picture(
                (int) e.number("order"),
                e.text("id"),
                e.text("label"),
                e.box(),
                kind,
                e.word("presence", "required", "optional"),
                quiet,
                bars ? e.positive("pitch_mm") : 0,
                bars ? e.positive("bar_mm") : 0,
                bars ? e.positive("long_mm") : 0,
                bars ? e.positive("timing_mm") : 0);
    }

    private Form.Label label(Entry e) {
        return new Form.Label(
                e.text("text"),
                e.box(),
                e.choice("font", FontRole.class),
                e.hundredths("size_pt"),
                e.choice("align", Form.Align.class),
                e.word("valign", "top", "middle"),
                e.flag("flow"),
                e.number("leading_mm"),
                e.has("color") ? e.grey("color") : 0);
    }

    private Form.Rule rule(Entry e) {
        return new Form.Rule(
                e.number("x1_mm"),
                e.number("y1_mm"),
                e.number("x2_mm"),
                e.number("y2_mm"),
                e.positive("weight_mm"),
                e.dash(),
                e.text("kind"),
                e.grey("color"));
    }

    private Form.Area area(Entry e) {
        return new Form.Area(e.box(), e.number("weight_mm"), e.grey("fill"), e.dash(), e.text("kind"));
    }

    private Form.Window window(Entry e) {
        return new Form.Window(
                e.entry("always_visible_mm").frame(), e.entry("ever_visible_mm").frame());
    }

    private Form.Marks marks(Entry e) {
        return new Form.Marks(
                e.number("x_mm"),
                e.number("y0_mm"),
                e.positive("w_mm"),
                e.positive("weight_mm"),
                e.positive("pitch_mm"));
    }

    private Entry entry(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return new Entry(map, where);
        }
        throw new BrokenForm(form, where + " is no object");
    }

    /** One JSON object with its place, for messages. */
    private final class Entry {

        private final Map<?, ?> map;
        private final String where;

        Entry(Map<?, ?> map, String where) {
            this.map = map;
            this.where = where;
        }

        boolean has(String name) {
            Object value = map.get(name);
            return value != null && value != Json.Missing.NULL;
        }

        BrokenForm broken(String what) {
            return new BrokenForm(form, where + ": " + what);
        }

        private <T> T get(String name, Class<T> type) {
            Object value = map.get(name);
            if (!type.isInstance(value)) {
                throw broken(name + (value == null ? " is missing" : " is no " + type.getSimpleName()));
            }
            return type.cast(value);
        }

        String text(String name) {
            return get(name, String.class);
        }

        boolean flag(String name) {
            return get(name, Boolean.class);
        }

        double number(String name) {
            double number = get(name, Double.class);
            if (Math.abs(number) > 10_000) {
                throw broken(name + " is out of range");
            }
            return number;
        }

        double number(String name, double otherwise) {
            return has(name) ? number(name) : otherwise;
        }

        double positive(String name) {
            double number = number(name);
            if (number <= 0) {
                throw broken(name + " is not positive");
            }
            return number;
        }

        int hundredths(String name) {
            return (int) Math.round(positive(name) * 100);
        }

        Form.Box box() {
            return new Form.Box(number("x_mm"), number("y_mm"), positive("w_mm"), positive("h_mm"));
        }

        Form.Box frame() {
            return new Form.Box(number("x"), number("y"), positive("w"), positive("h"));
        }

        boolean word(String name, String yes, String no) {
            String word = text(name);
            if (!word.equals(yes) && !word.equals(no)) {
                throw broken(name + " is neither " + yes + " nor " + no);
            }
            return word.equals(yes);
        }

        <E extends Enum<E>> E choice(String name, Class<E> type) {
            return choice(name, text(name), type);
        }

        private <E extends Enum<E>> E choice(String name, String word, Class<E> type) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return constant;
                }
            }
            throw broken(name + " has the unknown value " + word);
        }

        List<Form.Step> steps() {
            List<Form.Step> steps = new ArrayList<>();
            for (Object step : get("overflow", List.class)) {
                steps.add(choice("overflow", String.valueOf(step), Form.Step.class));
            }
            if (steps.isEmpty() || steps.get(steps.size() - 1) != Form.Step.FLAG) {
                throw broken("overflow does not end in flag");
            }
            return List.copyOf(steps);
        }

        /** Lengths of dashes and gaps in points; empty for a whole line. */
        List<Double> dash() {
            List<Double> dash = new ArrayList<>();
            if (has("dash_mm")) {
                for (String length : text("dash_mm").split(" ", -1)) {
                    try {
                        dash.add(Double.parseDouble(length) * MM_TO_POINTS);
                    } catch (NumberFormatException e) {
                        throw broken("dash_mm is no list of lengths");
                    }
                }
            }
            return List.copyOf(dash);
        }

        /** The brightness of a colour from 0 to 1; the ink #1a1a1a is full black, {@code none} is -1. */
        double grey(String name) {
            String colour = text(name);
            if (colour.equals("none")) {
                return -1;
            }
            if (!colour.matches("#[0-9a-f]{6}")) {
                throw broken(name + " is no colour");
            }
            int red = Integer.parseInt(colour.substring(1, 3), 16);
            return red <= 0x1a ? 0 : red / 255.0;
        }

        Entry entry(String name) {
            return FormReader.this.entry(map.get(name), where + ", " + name);
        }

        <T> List<T> list(String name, Function<Entry, T> reader) {
            List<T> list = new ArrayList<>();
            if (!has(name)) {
                return list;
            }
            int number = 0;
            for (Object value : get(name, List.class)) {
                Entry entry = FormReader.this.entry(value, where + ", " + name + " " + number++);
                Object id = entry.map.get("id");
                list.add(reader.apply(id == null ? entry : new Entry(entry.map, where + ", " + name + " " + id)));
            }
            return List.copyOf(list);
        }
    }
}
