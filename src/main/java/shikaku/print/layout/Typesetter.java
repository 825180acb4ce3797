package shikaku.print.layout;

import java.util.ArrayList;
import java.util.List;
import shikaku.print.font.FontChain;
import shikaku.print.font.FontRole;
import shikaku.print.font.Glyphs;
import shikaku.print.font.TrueTypeFont;

/**
 * 組版: sets a value into its field by the field's own steps — narrow, condense, shrink, wrap — and reports what still does not fit.
 * Widths are thousandths of an em, sizes and places hundredths of a point.
 */
public final class Typesetter {

    /** The value that fills an item which does not apply. */
    public static final String ASTERISKS = "***";

    private static final double UNIT = 7200 / 25.4;
    private static final int ASTERISK_SIZE = 900;
    private static final int STEP = 25;
    private static final double TIGHTEST_LEADING = 1.12;
    private static final double CENTRE_TO_BASE = 0.36;
    private static final double TOP_TO_BASE = 0.86;
    private static final int EXTRA_LINES = 2;

    private final FontChain fonts;

    public Typesetter(FontChain fonts) {
        this.fonts = fonts;
    }

    /** Millimetres as hundredths of a point. */
    public static int units(double millimetres) {
        return (int) Math.round(millimetres * UNIT);
    }

    public Setting set(Form.Field field, String value, double height) {
        boolean asterisks = field.asterisk() && value.equals(ASTERISKS);
        FontRole role = asterisks ? FontRole.GOTHIC : field.font();
        TrueTypeFont font = fonts.choose(role, field.kind() == Form.Kind.PARA ? value.replace("\n", "") : value);
        if (font == null) {
            return Setting.noGlyph(fonts.missing(role, value.replace("\n", "")));
        }
        Try attempt = new Try(field, font, value, height);
        if (asterisks) {
            return attempt.single(Math.min(ASTERISK_SIZE, field.size()), 1000, attempt.width, false);
        }
        return switch (field.kind()) {
            case DIGITS -> attempt.digits();
            case PARA -> attempt.paragraph();
            case CHECK -> Setting.NOTHING;
            default -> attempt.line();
        };
    }

    /** One value on its way into one field. */
    private static final class Try {

        private final Form.Field field;
        private final TrueTypeFont font;
        private final String text;
        private final int pageHeight;
        private final int room;
        private final int[] shifts;
        private final int width;

        Try(Form.Field field, TrueTypeFont font, String text, double height) {
            this.field = field;
            this.font = font;
            this.text = text;
            this.pageHeight = units(height);
            this.room = units(field.box().w());
            this.shifts = field.kind() == Form.Kind.DATE ? DateColumns.shifts(text) : null;
            this.width = field.kind() == Form.Kind.PARA
                    ? 0
                    : Glyphs.width(font, text, 0, text.length(), false) + DateColumns.sum(shifts);
        }

        /** The horizontal scale at which a width fits, never more than 1000. */
        private int scale(int em, int size) {
            long natural = (long) em * size;
            return natural <= room * 1000L ? 1000 : (int) (room * 1_000_000L / natural);
        }

        private Setting line() {
            int em = width;
            int size = field.size();
            int least = 1000;
            boolean narrow = false;
            if (scale(em, size) == 1000) {
                return single(size, 1000, em, false);
            }
            for (Form.Step step : field.overflow()) {
                switch (step) {
                    case NARROW -> {
                        em = Glyphs.width(font, text, 0, text.length(), true);
                        narrow = true;
                    }
                    case CONDENSE -> least = field.condense();
                    case SHRINK -> {
                        boolean wraps = field.overflow().contains(Form.Step.WRAP);
                        int lowest = wraps ? Math.max(field.smallest(), field.size() * 4 / 5) : field.smallest();
                        while (size - STEP >= lowest && scale(em, size) < least) {
                            size -= STEP;
                        }
                    }
                    case WRAP -> {
                        Setting wrapped = wrap(least, narrow, em);
                        if (wrapped != null) {
                            return wrapped;
                        }
                        size = field.smallest();
                    }
                    default -> {
                        double missing = (em / 1000.0 * size * least / 1000 - room) / UNIT;
                        return Setting.tooLong(missing);
                    }
                }
                if (scale(em, size) >= least) {
                    return single(size, scale(em, size), em, narrow);
                }
            }
            throw new IllegalStateException("overflow without flag");
        }

        private Setting single(int size, int scale, int em, boolean narrow) {
            int y = pageHeight - base(size, 1, 0);
            Run run = new Run(font, text, size, scale, left(em, size, scale), y, shifts, narrow);
            return Setting.of(List.of(run));
        }

        private int left(int em, int size, int scale) {
            int x = units(field.box().x());
            int used = (int) ((long) em * size * scale / 1_000_000);
            return switch (field.align()) {
                case RIGHT -> x + room - used;
                case CENTER -> x + (room - used) / 2;
                default -> x;
            };
        }

        /** Distance of the first base line from the top of the page. */
        private int base(int size, int lines, int leading) {
            if (field.top()) {
                return units(field.box().y()) + (int) (size * TOP_TO_BASE);
            }
            int centre = units(field.box().y() + field.box().h() / 2);
            return centre - (lines - 1) * leading / 2 + (int) (size * CENTRE_TO_BASE);
        }

        private Setting wrap(int least, boolean narrow, int em) {
            LineBreaks breaks = new LineBreaks(font, text, narrow, false);
            int height = units(field.box().h());
            for (boolean atSpaces : new boolean[] {true, false}) {
                for (int size = field.size(); size >= field.smallest(); size -= STEP) {
                    for (int lines = 2; lines <= field.lines(); lines++) {
                        int leading = (int) Math.ceil(size * TIGHTEST_LEADING);
                        boolean hopeless = (lines - 1) * leading + size > height
                                || (long) em * size > (lines + 1L) * room * 1_000_000L / least;
                        int[] ends = hopeless ? null : breaks.balanced(lines, atSpaces);
                        int scale = ends == null ? 0 : narrowest(breaks, ends, size);
                        if (scale >= least) {
                            return lines(breaks, ends, size, scale, leading, narrow);
                        }
                    }
                }
            }
            for (int size = field.size() * 4 / 5 / STEP * STEP; size >= field.smallest(); size -= STEP) {
                if (scale(em, size) >= least) {
                    return single(size, scale(em, size), em, narrow);
                }
            }
            return null;
        }

        private int narrowest(LineBreaks breaks, int[] ends, int size) {
            int scale = 1000;
            for (int i = 0; i < ends.length; i++) {
                scale = Math.min(scale, scale(breaks.width(i == 0 ? 0 : ends[i - 1], ends[i]), size));
            }
            return scale;
        }

        private Setting lines(LineBreaks breaks, int[] ends, int size, int scale, int leading, boolean narrow) {
            List<Run> runs = new ArrayList<>();
            int y = pageHeight - base(size, ends.length, leading);
            int from = 0;
            for (int end : ends) {
                int x = left(breaks.width(from, end), size, scale);
                runs.add(new Run(font, text.substring(from, end), size, scale, x, y, null, narrow));
                y -= leading;
                from = end;
            }
            return Setting.of(runs);
        }

        private Setting digits() {
            int[] gaps = new int[text.length()];
            int cell = room / field.digits();
            int count = text.codePointCount(0, text.length());
            if (count != text.length() || count > field.digits()) {
                return Setting.tooLong((count - field.digits()) * field.box().w() / field.digits());
            }
            int size = field.size();
            int first = Glyphs.width(font, text, 0, 1, false);
            int x = units(field.box().x()) + (field.digits() - count) * cell + (cell - first * size / 1000) / 2;
            int previous = first;
            for (int i = 1; i < count; i++) {
                int own = Glyphs.width(font, text, i, i + 1, false);
                gaps[i] = cell * 1000 / size - (previous + own) / 2;
                previous = own;
            }
            if (first * size / 1000 > cell) {
                return Setting.tooLong((first * size / 1000.0 - cell) / UNIT);
            }
            int y = pageHeight - base(size, 1, 0);
            return Setting.of(List.of(new Run(font, text, size, 1000, x, y, gaps, false)));
        }

        private Setting paragraph() {
            String[] parts = text.split("\n", -1);
            boolean shrinks = field.overflow().contains(Form.Step.SHRINK);
            int lowest = shrinks ? field.smallest() : field.size();
            double wanted = units(field.leading()) / (double) field.size();
            List<LineBreaks> paragraphs = List.of();
            for (int most : new int[] {field.lines(), field.lines() + EXTRA_LINES}) {
                double leading = most == field.lines() ? Math.max(wanted, TIGHTEST_LEADING) : TIGHTEST_LEADING;
                for (boolean keepsKatakana :
                        most == field.lines() ? new boolean[] {false} : new boolean[] {true, false}) {
                    paragraphs = breaks(parts, keepsKatakana);
                    for (int size = field.size(); size >= lowest; size -= STEP) {
                        Setting set = paragraph(paragraphs, parts, size, (int) Math.ceil(size * leading), most);
                        if (set != null) {
                            return set;
                        }
                    }
                }
            }
            return Setting.tooLong(lacking(paragraphs, lowest));
        }

        private List<LineBreaks> breaks(String[] parts, boolean keepsKatakana) {
            List<LineBreaks> paragraphs = new ArrayList<>();
            for (String part : parts) {
                paragraphs.add(new LineBreaks(font, part, false, keepsKatakana));
            }
            return paragraphs;
        }

        private Setting paragraph(List<LineBreaks> paragraphs, String[] parts, int size, int leading, int most) {
            List<int[]> ends = new ArrayList<>();
            int count = 0;
            for (LineBreaks breaks : paragraphs) {
                int[] broken = breaks.greedy((int) (room * 1000L / size));
                if (broken == null) {
                    return null;
                }
                ends.add(broken);
                count += broken.length;
            }
            if (count > most || (count - 1) * leading + size > units(field.box().h())) {
                return null;
            }
            List<Run> runs = new ArrayList<>();
            int y = pageHeight - base(size, count, leading);
            for (int p = 0; p < parts.length; p++) {
                int from = 0;
                for (int end : ends.get(p)) {
                    int x = left(paragraphs.get(p).width(from, end), size, 1000);
                    if (end > from) {
                        runs.add(new Run(font, parts[p].substring(from, end), size, 1000, x, y, null, false));
                    }
                    y -= leading;
                    from = end;
                }
            }
            return Setting.of(runs);
        }

        /** Roughly how much wider the field would have to be. */
        private double lacking(List<LineBreaks> paragraphs, int size) {
            long total = 0;
            for (LineBreaks breaks : paragraphs) {
                total += breaks.width(0, breaks.length());
            }
            double lines = field.lines() + EXTRA_LINES;
            return Math.max(total / 1000.0 * size / lines / UNIT - field.box().w(), 0.01);
        }
    }
}
