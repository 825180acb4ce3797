package shikaku.print;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.print.font.FontChain;
import shikaku.print.layout.Form;
import shikaku.print.layout.LabelOwners;
import shikaku.print.layout.LabelSetter;
import shikaku.print.layout.Run;
import shikaku.print.layout.Typesetter;
import shikaku.print.pdf.Ink;

/** Draws what is the same on every copy of one side: areas, lines and labels. White is the paper's own and never drawn. */
final class StaticArt {

    private final Ink ink;
    private final Form.Side side;

    StaticArt(Ink ink, Form.Side side) {
        this.ink = ink;
        this.side = side;
    }

    void lines() {
        for (Form.Area area : side.areas()) {
            area(area);
        }
        for (Form.Rule rule : side.rules()) {
            if (!rule.kind().equals("inserter-mark")) {
                rule(rule);
            }
        }
    }

    private void area(Form.Area area) {
        int x = Typesetter.units(area.box().x());
        int y = height() - Typesetter.units(area.box().y() + area.box().h());
        int w = Typesetter.units(area.box().w());
        int h = Typesetter.units(area.box().h());
        ink.operator("q");
        boolean filled = area.fill() >= 0 && area.fill() < 1;
        if (filled) {
            ink.out().hundredths((int) Math.round(area.fill() * 100)).ascii(" g\n");
        }
        boolean stroked = area.weight() > 0;
        if (stroked) {
            ink.weight(Typesetter.units(area.weight()));
            dash(area.dash());
        }
        String paint = filled ? stroked ? "B" : "f" : stroked ? "S" : "n";
        ink.rectangle(x, y, w, h, paint).operator("Q");
    }

    private void rule(Form.Rule rule) {
        ink.operator("q").weight(Typesetter.units(rule.weight()));
        if (rule.grey() > 0) {
            ink.out().hundredths((int) Math.round(rule.grey() * 100)).ascii(" G\n");
        }
        dash(rule.dash());
        ink.line(
                        Typesetter.units(rule.x1()),
                        height() - Typesetter.units(rule.y1()),
                        Typesetter.units(rule.x2()),
                        height() - Typesetter.units(rule.y2()))
                .operator("Q");
    }

    private void dash(List<Double> dash) {
        if (dash.isEmpty()) {
            return;
        }
        ink.out().one('[');
        for (double length : dash) {
            ink.out().hundredths((int) Math.round(length * 100)).one(' ');
        }
        ink.out().ascii("]0 d\n");
    }

    /** The labels, without those of hidden fields; a spread label keeps its plain text for whoever copies it. */
    void labels(String form, FontChain fonts, Set<String> hidden) {
        Map<Form.Label, Form.Field> owners = LabelOwners.of(side);
        for (Form.Label label : side.labels()) {
            Form.Field owner = owners.get(label);
            if (owner == null || !hidden.contains(owner.id())) {
                label(form, fonts, label);
            }
        }
        ink.endText();
    }

    void label(String form, FontChain fonts, Form.Label label) {
        for (Run run : LabelSetter.set(form, label, fonts, side.height())) {
            boolean spread = run.shifts() != null;
            if (spread || label.grey() > 0) {
                ink.endText();
            }
            if (spread) {
                ink.out().ascii("/Span<</ActualText ").text(run.text()).ascii(">>BDC\n");
            }
            if (label.grey() > 0) {
                ink.out().hundredths((int) Math.round(label.grey() * 100)).ascii(" g\n");
            }
            show(run);
            if (spread || label.grey() > 0) {
                ink.endText();
            }
            if (label.grey() > 0) {
                ink.operator("0 g");
            }
            if (spread) {
                ink.operator("EMC");
            }
        }
    }

    private void show(Run run) {
        ink.run(run);
    }

    private int height() {
        return Typesetter.units(side.height());
    }
}
