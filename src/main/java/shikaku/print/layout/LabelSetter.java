package shikaku.print.layout;

import java.util.ArrayList;
import java.util.List;
import shikaku.print.font.FontChain;
import shikaku.print.font.Glyphs;
import shikaku.print.font.TrueTypeFont;

/** 固定文: sets the labels and fixed texts of a form; one that does not fit is a mistake of the form. */
public final class LabelSetter {

    private static final int TIGHTEST = 900;

    private LabelSetter() {}

    public static List<Run> set(String form, Form.Label label, FontChain fonts, double pageHeight) {
        String plain = label.text().replace("\n", "");
        TrueTypeFont font = fonts.choose(label.font(), plain);
        if (font == null) {
            throw new BrokenForm(
                    form,
                    "no font has the characters of “" + plain + "”: "
                            + String.join(", ", fonts.missing(label.font(), plain)));
        }
        List<String> lines = lines(form, label, font);
        List<Run> runs = new ArrayList<>();
        int leading = Typesetter.units(label.leading());
        Form.Box box = label.box();
        int base = label.top()
                ? Typesetter.units(box.y()) + (int) (label.size() * 0.86)
                : Typesetter.units(box.y() + box.h() / 2)
                        - (lines.size() - 1) * leading / 2
                        + (int) (label.size() * 0.36);
        int y = Typesetter.units(pageHeight) - base;
        for (String line : lines) {
            if (!line.isEmpty()) {
                runs.add(line(form, label, font, line, y));
            }
            y -= leading;
        }
        return runs;
    }

    private static List<String> lines(String form, Form.Label label, TrueTypeFont font) {
        List<String> lines = new ArrayList<>();
        for (String part : label.text().split("\n", -1)) {
            if (!label.flows()) {
                lines.add(part);
                continue;
            }
            int[] ends = new LineBreaks(font, part, false, false)
                    .greedy((int) (Typesetter.units(label.box().w()) * 1000L / label.size()));
            if (ends == null) {
                throw tooWide(form, label);
            }
            for (int i = 0; i < ends.length; i++) {
                lines.add(part.substring(i == 0 ? 0 : ends[i - 1], ends[i]));
            }
        }
        return lines;
    }

    private static Run line(String form, Form.Label label, TrueTypeFont font, String line, int y) {
        int room = Typesetter.units(label.box().w());
        int x = Typesetter.units(label.box().x());
        int em = Glyphs.width(font, line, 0, line.length(), false);
        int natural = (int) ((long) em * label.size() / 1000);
        int scale = natural <= room ? 1000 : (int) (room * 1000L / natural);
        if (scale < TIGHTEST) {
            throw tooWide(form, label);
        }
        int rest = Math.max(room - natural, 0);
        int[] shifts = null;
        if (label.align() == Form.Align.JUSTIFY && rest > 0) {
            int gaps = line.codePointCount(0, line.length()) - 1;
            if (gaps > 0) {
                shifts = new int[line.length()];
                for (int i = Glyphs.next(line, 0); i < line.length(); i = Glyphs.next(line, i)) {
                    shifts[i] = (int) (rest * 1000L / gaps / label.size());
                }
            }
        } else if (label.align() == Form.Align.RIGHT) {
            x += rest;
        } else if (label.align() == Form.Align.CENTER) {
            x += rest / 2;
        }
        return new Run(font, line, label.size(), scale, x, y, shifts, false);
    }

    private static BrokenForm tooWide(String form, Form.Label label) {
        return new BrokenForm(form, "the fixed text “" + label.text() + "” is wider than its box");
    }
}
