package shikaku.print.layout;

import java.util.List;
import shikaku.print.font.FontRole;

/** One printed document as data: its sides with everything that stands on them. Millimetres from the top left, y downwards. */
public record Form(String name, String edition, String title, List<Side> sides) {

    public record Side(
            String name,
            double width,
            double height,
            List<Field> fields,
            List<Picture> pictures,
            List<Label> labels,
            List<Rule> rules,
            List<Area> areas,
            List<Slot> slots,
            Window window,
            Marks marks) {}

    public record Box(double x, double y, double w, double h) {

        public boolean overlaps(Box other) {
            double little = 0.005;
            return x + little < other.x + other.w
                    && other.x + little < x + w
                    && y + little < other.y + other.h
                    && other.y + little < y + h;
        }

        public boolean inside(Box outer) {
            double little = 0.005;
            return x >= outer.x - little
                    && y >= outer.y - little
                    && x + w <= outer.x + outer.w + little
                    && y + h <= outer.y + outer.h + little;
        }

        public Box wider(double by) {
            return new Box(x - by, y - by, w + 2 * by, h + 2 * by);
        }
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    public enum Kind {
        TEXT,
        DATE,
        DIGITS,
        PARA,
        CHECK
    }

    public enum Step {
        NARROW,
        CONDENSE,
        SHRINK,
        WRAP,
        FLAG
    }

    /** A place for a value. Sizes in hundredths of a point, {@code condense} in thousandths, {@code leading} in mm or 0. */
    public record Field(
            int order,
            String id,
            String label,
            Box box,
            FontRole font,
            int size,
            int smallest,
            Align align,
            boolean top,
            Kind kind,
            List<Step> overflow,
            int condense,
            int lines,
            double leading,
            int digits,
            boolean required,
            boolean byHand,
            boolean asterisk,
            boolean unverified,
            String rule,
            String sample,
            String longest) {

        /** True where letters of one mailing may well share a value; names and addresses of persons are never kept for the next letter. */
        public boolean shareable() {
            return font != FontRole.MINCHO_MJ;
        }
    }

    public enum PictureKind {
        SEAL,
        MATCH_CODE,
        CUSTOMER_BARCODE
    }

    /** A seal, a two-dimensional code or a bar code; the last four numbers are the bar code's. */
    public record Picture(
            int order,
            String id,
            String label,
            Box box,
            PictureKind kind,
            boolean required,
            double quiet,
            double pitch,
            double bar,
            double longBar,
            double timing) {}

    public record Label(
            String text,
            Box box,
            FontRole font,
            int size,
            Align align,
            boolean top,
            boolean flows,
            double leading,
            double grey) {}

    public record Rule(
            double x1, double y1, double x2, double y2, double weight, List<Double> dash, String kind, double grey) {}

    /** A box, filled where {@code fill} is a grey from 0 to 1, not filled where it is negative. */
    public record Area(Box box, double weight, double fill, List<Double> dash, String kind) {}

    /** Where another form stands on this one. */
    public record Slot(String form, String side, Box box) {}

    /** What the window of the envelope always shows, and what it can show when the sheet slides. */
    public record Window(Box always, Box ever) {}

    /** Where the marks for the inserting machine stand. */
    public record Marks(double x, double y, double width, double weight, double pitch) {}
}
