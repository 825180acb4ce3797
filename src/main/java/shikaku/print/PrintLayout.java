package shikaku.print;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shikaku.print.layout.Form;
import shikaku.print.layout.Setting;

/** Which form is printed, alone or as a letter that carries a card; made by {@link PrintForms}. */
public final class PrintLayout {

    private final Form sheet;
    private final Form card;
    private final Set<String> hidden;
    private final String key;
    private final IdentityHashMap<Form.Side, AtomicReferenceArray<Memory>> memories = new IdentityHashMap<>();

    /** How the last letter's value of a field was set; most texts of a mailing are the same on every letter. */
    private record Memory(String value, Setting setting) {}

    PrintLayout(Form sheet, Form card, Set<String> hidden) {
        this.sheet = sheet;
        this.card = card;
        this.hidden = Set.copyOf(hidden);
        this.key = new TreeSet<>(hidden).toString();
        for (Form form : card == null ? List.of(sheet) : List.of(sheet, card)) {
            for (Form.Side side : form.sides()) {
                memories.put(side, new AtomicReferenceArray<>(side.fields().size()));
            }
        }
    }

    /** What tells apart two drawings of the same form: the items left out. */
    String variant() {
        return key;
    }

    /** The setting of a value the letter before had too, or a new one; {@code index} is the field's place on its side. */
    Setting remembered(Form.Side side, int index, String value, Supplier<Setting> set) {
        if (!side.fields().get(index).shareable()) {
            return set.get();
        }
        AtomicReferenceArray<Memory> ofSide = memories.get(side);
        Memory memory = ofSide.get(index);
        if (memory == null || !memory.value.equals(value)) {
            memory = new Memory(value, set.get());
            ofSide.set(index, memory);
        }
        return memory.setting;
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
        return new PrintLayout(sheet, card, all);
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
}
