package shikaku.print;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.print.layout.Form;

/** Which form is printed, alone or as a letter that carries a card; made by {@link PrintForms}. */
public final class PrintLayout {

    private final Form sheet;
    private final Form card;
    private final Set<String> hidden;
    private final boolean perforated;

    PrintLayout(Form sheet, Form card, Set<String> hidden, boolean perforated) {
        this.sheet = sheet;
        this.card = card;
        this.hidden = Set.copyOf(hidden);
        this.perforated = perforated;
    }

    /** The layout without optional or unverified items an insurer has switched off; their labels vanish too. */
    public PrintLayout without(String... fields) {
        for (String id : fields) {
            boolean may = fields().anyMatch(f -> f.id().equals(id) && (!f.required() || f.unverified()));
            if (!may) {
                throw new IllegalArgumentException("No item that can be switched off: " + id);
            }
        }
        Set<String> all = new HashSet<>(hidden);
        all.addAll(Arrays.asList(fields));
        return new PrintLayout(sheet, card, all, perforated);
    }

    /** The layout for stock that is perforated already: the dashed guide lines are left out. */
    public PrintLayout onPerforatedStock() {
        return new PrintLayout(sheet, card, hidden, true);
    }

    private Stream<Form.Field> fields() {
        return Stream.of(sheet, card == null ? sheet : card)
                .flatMap(form -> form.sides().stream())
                .flatMap(side -> side.fields().stream());
    }

    public String sheetForm() {
        return sheet.name();
    }

    /** Null for a form printed alone. */
    public String cardForm() {
        return card == null ? null : card.name();
    }

    public int pages() {
        return sheet.sides().size();
    }

    List<Form.Side> sides() {
        return sheet.sides();
    }

    Form sheet() {
        return sheet;
    }

    Form card() {
        return card;
    }

    Set<String> hidden() {
        return hidden;
    }

    boolean perforated() {
        return perforated;
    }
}
