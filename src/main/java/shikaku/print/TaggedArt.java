package shikaku.print;

import java.util.List;
import shikaku.print.font.FontChain;
import shikaku.print.layout.Form;
import shikaku.print.layout.ReadingOrder;
import shikaku.print.layout.Run;
import shikaku.print.layout.Typesetter;
import shikaku.print.pdf.Ink;
import shikaku.print.pdf.Specimen;
import shikaku.print.pdf.StructureTree;

/**
 * 読み上げ対応: draws one side with tags. A heading, then each item as a paragraph of label and value; items that may not apply stand in one
 * list; seal and match code are pictures with a text; lines, bar code and specimen mark are decoration.
 */
final class TaggedArt {

    private static final String NOT_APPLICABLE = "該当なし";
    private static final String CATEGORY = "適用区分";

    private final Ink ink;
    private final StructureTree structure;
    private final FontChain fonts;
    private final PrintLayout layout;
    private final Laid.Part part;
    private final String seal;
    private StructureTree.Element list;

    TaggedArt(Ink ink, StructureTree structure, FontChain fonts, PrintLayout layout, Laid.Part part, String seal) {
        this.ink = ink;
        this.structure = structure;
        this.fonts = fonts;
        this.layout = layout;
        this.part = part;
        this.seal = seal;
    }

    void draw(boolean specimen) {
        Form.Side side = part.side();
        ink.operator("/Artifact BMC");
        if (specimen) {
            Specimen.place(ink.out(), side.width(), side.height());
        }
        StaticArt art = new StaticArt(ink, side);
        art.lines();
        FormValues values = part.values();
        for (Form.Picture picture : side.pictures()) {
            if (picture.kind() == Form.PictureKind.CUSTOMER_BARCODE && Pictures.given(picture, values)) {
                Pictures.customerBarcode(ink.out(), picture, side.height(), values.customerBarcode());
            }
        }
        if (values.marks() != 0 && side.marks() != null) {
            Pictures.marks(ink.out(), side.marks(), side.height(), values.marks());
        }
        ink.operator("EMC");
        List<ReadingOrder.Unit> units = ReadingOrder.of(side);
        for (int i = 0; i < units.size(); i++) {
            unit(art, units, i);
        }
    }

    private void unit(StaticArt art, List<ReadingOrder.Unit> units, int i) {
        ReadingOrder.Unit unit = units.get(i);
        if (unit.picture() != null) {
            picture(unit.picture());
            return;
        }
        if (unit.field() != null && layout.hidden().contains(unit.field().id())) {
            return;
        }
        Laid.Item item = unit.field() == null ? null : item(unit.field());
        if (unit.labels().isEmpty() && item == null) {
            return;
        }
        StructureTree.Element element = element(units, i);
        for (Form.Label label : unit.labels()) {
            ink.out()
                    .ascii("/" + element.type() + "<</MCID ")
                    .number(structure.mark(element))
                    .ascii(">>BDC\n");
            art.label(part.form().name(), fonts, label);
            ink.endText().operator("EMC");
        }
        if (item != null) {
            value(element, item);
        }
    }

    private StructureTree.Element element(List<ReadingOrder.Unit> units, int i) {
        ReadingOrder.Unit unit = units.get(i);
        boolean listed = unit.field() != null && unit.field().asterisk();
        boolean followed = i + 1 < units.size() && optional(units.get(i + 1));
        if (listed && (list != null || followed)) {
            list = list == null ? structure.add("L") : list;
            return structure.add("LBody", structure.add("LI", list));
        }
        list = null;
        if (!unit.heading()) {
            return structure.add("P");
        }
        boolean first = part.side().name().equals("front") && part.form().equals(layout.sheet());
        return structure.add(first ? "H1" : "H2");
    }

    private static boolean optional(ReadingOrder.Unit unit) {
        return unit.field() != null && unit.field().asterisk();
    }

    private Laid.Item item(Form.Field field) {
        for (Laid.Item item : part.items()) {
            if (item.field().id().equals(field.id())) {
                return item;
            }
        }
        return null;
    }

    private void value(StructureTree.Element element, Laid.Item item) {
        ink.out().ascii("/" + element.type() + "<</MCID ").number(structure.mark(element));
        ink.out().ascii(">>BDC\n");
        for (Run run : item.runs()) {
            String spoken = spoken(item.field(), run);
            if (spoken != null) {
                ink.endText().out().ascii("/Span<</ActualText ").text(spoken).ascii(">>BDC\n");
            }
            ink.run(run);
            if (spoken != null) {
                ink.endText().operator("EMC");
            }
        }
        ink.endText().operator("EMC");
    }

    /** What is to be read where it differs from what is drawn; null where it does not. */
    private static String spoken(Form.Field field, Run run) {
        if (field.asterisk() && run.text().equals(Typesetter.ASTERISKS)) {
            return NOT_APPLICABLE;
        }
        if (field.label().equals(CATEGORY)) {
            return CATEGORY + run.text();
        }
        return run.shifts() == null ? null : run.text();
    }

    private void picture(Form.Picture picture) {
        if (!Pictures.given(picture, part.values()) || picture.kind() == Form.PictureKind.CUSTOMER_BARCODE) {
            return;
        }
        double height = part.side().height();
        int left = part.x() + Typesetter.units(picture.box().x());
        int top = part.y()
                + Typesetter.units(height)
                - Typesetter.units(picture.box().y());
        int right = left + Typesetter.units(picture.box().w());
        int bottom = top - Typesetter.units(picture.box().h());
        boolean sealed = picture.kind() == Form.PictureKind.SEAL;
        StructureTree.Element figure =
                structure.add("Figure").picture(sealed ? "公印" : "照合用コード", left, bottom, right, top);
        ink.out().ascii("/Figure<</MCID ").number(structure.mark(figure)).ascii(">>BDC\n");
        if (sealed) {
            Pictures.seal(ink.out(), picture, height, seal);
        } else {
            Pictures.matchCode(ink.out(), picture, height, part.values().matchCode());
        }
        ink.operator("EMC");
    }
}
