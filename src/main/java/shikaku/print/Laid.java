package shikaku.print;

import java.util.List;
import shikaku.print.layout.Form;
import shikaku.print.layout.Run;

/** A document after typesetting: what is drawn where, or why it cannot be printed. */
public final class Laid {

    private final PrintDocument document;
    private final List<Page> pages;
    private final List<Flag> flags;

    Laid(PrintDocument document, List<Page> pages, List<Flag> flags) {
        this.document = document;
        this.pages = pages;
        this.flags = List.copyOf(flags);
    }

    /** Empty if the document can be printed. */
    public List<Flag> flags() {
        return flags;
    }

    PrintDocument document() {
        return document;
    }

    List<Page> pages() {
        return pages;
    }

    /** One page: the sheet's own part, and the card's part if one stands on it. */
    record Page(Part sheet, Part card) {}

    /** The values of one side of one form; places in hundredths of a point. */
    record Part(Form form, Form.Side side, int x, int y, List<Item> items, FormValues values) {

        boolean bare() {
            return items.isEmpty()
                    && values.marks() == 0
                    && side.pictures().stream().noneMatch(p -> Pictures.given(p, values));
        }
    }

    record Item(Form.Field field, String value, List<Run> runs) {}
}
