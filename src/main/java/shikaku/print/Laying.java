package shikaku.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shikaku.print.barcode.MatchCodeSymbol;
import shikaku.print.font.FontChain;
import shikaku.print.layout.Form;
import shikaku.print.layout.Setting;
import shikaku.print.layout.Typesetter;

/** Brings layout and values together: sets every field, notices what is missing or does not fit. */
final class Laying {

    private final Typesetter typesetter;

    Laying(FontChain fonts) {
        this.typesetter = new Typesetter(fonts);
    }

    Laid lay(PrintDocument document) {
        PrintLayout layout = document.layout();
        List<Flag> flags = new ArrayList<>(0);
        List<Laid.Page> pages = new ArrayList<>(2);
        int used = 0;
        int usedOnCard = 0;
        for (Form.Side side : layout.sides()) {
            Laid.Part sheet = part(layout.sheet(), side, 0, 0, document.sheet(), layout, flags);
            used += known(side, document.sheet());
            Laid.Part card = null;
            if (layout.card() != null && !side.slots().isEmpty()) {
                Form.Slot slot = side.slots().get(0);
                Form.Side face = side(layout.card(), slot.side());
                int x = Typesetter.units(slot.box().x());
                int y = Typesetter.units(side.height())
                        - Typesetter.units(slot.box().y())
                        - Typesetter.units(face.height());
                card = part(layout.card(), face, x, y, document.card(), layout, flags);
                usedOnCard += known(face, document.card());
            }
            pages.add(new Laid.Page(sheet, card));
        }
        complain(layout.sheet(), document.sheet(), used);
        if (layout.card() != null) {
            complain(layout.card(), document.card(), usedOnCard);
        }
        return new Laid(document, pages, flags);
    }

    static Form.Side side(Form form, String name) {
        for (Form.Side side : form.sides()) {
            if (side.name().equals(name)) {
                return side;
            }
        }
        throw new IllegalArgumentException("Form " + form.name() + " has no side " + name);
    }

    private static int known(Form.Side side, FormValues values) {
        int known = 0;
        for (Form.Field field : side.fields()) {
            if (!field.byHand() && values.texts().containsKey(field.id())) {
                known++;
            }
        }
        return known;
    }

    private static void complain(Form form, FormValues values, int used) {
        if (used == values.texts().size()) {
            return;
        }
        for (Map.Entry<String, String> entry : values.texts().entrySet()) {
            boolean known = form.sides().stream()
                    .flatMap(side -> side.fields().stream())
                    .anyMatch(field -> field.id().equals(entry.getKey()) && !field.byHand());
            if (!known) {
                throw new IllegalArgumentException(
                        "Form " + form.name() + " has no field to be printed called " + entry.getKey());
            }
        }
    }

    private Laid.Part part(
            Form form, Form.Side side, int x, int y, FormValues values, PrintLayout layout, List<Flag> flags) {
        List<Laid.Item> items = new ArrayList<>(side.fields().size());
        for (int i = 0; i < side.fields().size(); i++) {
            Form.Field field = side.fields().get(i);
            if (field.byHand() || layout.hidden().contains(field.id())) {
                continue;
            }
            String value = values.texts().get(field.id());
            if (value == null) {
                if (field.required()) {
                    flags.add(flag(form, side, field, "", Flag.Reason.MISSING_VALUE, Setting.NOTHING));
                }
                continue;
            }
            Setting setting = layout.remembered(side, i, value, () -> typesetter.set(field, value, side.height()));
            if (setting.fits()) {
                items.add(new Laid.Item(field, value, setting.runs()));
            } else {
                Flag.Reason why = setting.missingGlyphs().isEmpty() ? Flag.Reason.TOO_LONG : Flag.Reason.NO_GLYPH;
                flags.add(flag(form, side, field, value, why, setting));
            }
        }
        pictures(form, side, values, flags);
        return new Laid.Part(form, side, x, y, items, values);
    }

    private static void pictures(Form form, Form.Side side, FormValues values, List<Flag> flags) {
        for (Form.Picture picture : side.pictures()) {
            boolean given = Pictures.given(picture, values);
            Flag.Reason why = null;
            if (picture.required() && !given) {
                why = Flag.Reason.MISSING_PICTURE;
            } else if (given
                    && picture.kind() == Form.PictureKind.MATCH_CODE
                    && !MatchCodeSymbol.encodable(values.matchCode())) {
                why = Flag.Reason.BAD_CODE;
            }
            if (why != null) {
                String value = why == Flag.Reason.BAD_CODE ? values.matchCode() : "";
                flags.add(new Flag(form.name(), side.name(), picture.id(), picture.label(), value, why, 0, List.of()));
            }
        }
    }

    private static Flag flag(
            Form form, Form.Side side, Form.Field field, String value, Flag.Reason reason, Setting setting) {
        return new Flag(
                form.name(),
                side.name(),
                field.id(),
                field.label(),
                value,
                reason,
                setting.missingMm(),
                setting.missingGlyphs());
    }
}
