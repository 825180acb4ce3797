package shikaku.print;

/** One document to print: a layout with the values of its sheet and, in a letter, of the card it carries. */
public record PrintDocument(PrintLayout layout, FormValues sheet, FormValues card) {

    public PrintDocument {
        if ((layout.cardForm() == null) != (card == null)) {
            throw new IllegalArgumentException("A letter needs the card's values, a single form has none");
        }
    }

    public static PrintDocument single(PrintLayout layout, FormValues values) {
        return new PrintDocument(layout, values, null);
    }

    public static PrintDocument letter(PrintLayout layout, FormValues sheet, FormValues card) {
        return new PrintDocument(layout, sheet, card);
    }
}
