package shikaku.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import shikaku.print.font.FontChain;
import shikaku.print.font.FontReport;
import shikaku.print.font.TrueTypeFont;
import shikaku.print.layout.BrokenForm;
import shikaku.print.layout.Form;
import shikaku.print.layout.FormCheck;
import shikaku.print.layout.FormReader;

/** 帳票: all forms with their first days and the fonts, read and checked once; immutable and shared by every thread. */
public final class PrintForms {

    private static final String HOME = "/shikaku/print/";

    private final FontChain fonts;
    private final Map<String, NavigableMap<LocalDate, Form>> forms;
    private final Laying laying;

    private PrintForms(FontChain fonts, Map<String, NavigableMap<LocalDate, Form>> forms) {
        this.fonts = fonts;
        this.forms = forms;
        this.laying = new Laying(fonts);
    }

    /** The forms and fonts of this application as the environment configures them, read on first use. */
    public static PrintForms standard() {
        return Standard.FORMS;
    }

    private static final class Standard {
        private static final PrintForms FORMS = load(FontChain.configured(System.getenv()));
    }

    /** Reads every form and checks it against the fonts; a mistake is an exception that names form and place. */
    public static PrintForms load(FontChain fonts) {
        Map<String, NavigableMap<LocalDate, Form>> forms = new HashMap<>();
        for (String edition : resource("forms.txt").split("\n", -1)) {
            int border = edition.lastIndexOf('_');
            Form form = FormReader.read(edition, resource(edition + ".json"));
            if (!edition.substring(0, border).equals(form.name())) {
                throw new BrokenForm(edition, "calls itself " + form.name());
            }
            FormCheck.check(form, fonts);
            forms.computeIfAbsent(form.name(), n -> new TreeMap<>())
                    .put(LocalDate.parse(edition.substring(border + 1)), form);
        }
        return new PrintForms(fonts, forms);
    }

    private static String resource(String name) {
        try (InputStream in = PrintForms.class.getResourceAsStream(HOME + name)) {
            if (in == null) {
                throw new BrokenForm(name, "is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form printed alone, as it is on that day. */
    public PrintLayout single(String form, LocalDate on) {
        return new PrintLayout(form(form, on), null, Set.of());
    }

    /** A letter that carries a card of its slot's size. */
    public PrintLayout letter(String sheetForm, String cardForm, LocalDate on) {
        Form sheet = form(sheetForm, on);
        Form card = form(cardForm, on);
        for (Form.Side side : sheet.sides()) {
            for (Form.Slot slot : side.slots()) {
                Form.Side face = Laying.side(card, slot.side());
                if (face.width() != slot.box().w()
                        || face.height() != slot.box().h()) {
                    throw new IllegalArgumentException("Form " + cardForm + " does not fit the slot of " + sheetForm);
                }
            }
        }
        if (sheet.sides().stream().allMatch(side -> side.slots().isEmpty())) {
            throw new IllegalArgumentException("Form " + sheetForm + " carries no card");
        }
        return new PrintLayout(sheet, card, Set.of());
    }

    private Form form(String name, LocalDate on) {
        NavigableMap<LocalDate, Form> editions = forms.get(name);
        if (editions == null || editions.floorEntry(on) == null) {
            throw new IllegalArgumentException("No form " + name + " on " + on);
        }
        return editions.floorEntry(on).getValue();
    }

    /** Sets a document's values; {@link Laid#flags()} tells what does not fit. */
    public Laid lay(PrintDocument document) {
        return laying.lay(document);
    }

    /** What keeps a document from being printed; empty if nothing does. */
    public List<Flag> check(PrintDocument document) {
        return lay(document).flags();
    }

    /** One document as a file of its own. */
    public byte[] document(PrintDocument document, FileSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (LetterFile file = letterFile(out, settings)) {
            file.add(document);
            file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A file of many letters, written as they come. */
    public LetterFile letterFile(OutputStream out, FileSettings settings) throws IOException {
        return new LetterFile(out, settings, this);
    }

    /** The fonts in use with hash and number of glyphs. */
    public List<FontReport> fonts() {
        List<FontReport> reports = new ArrayList<>();
        for (TrueTypeFont font : fonts.all()) {
            reports.add(font.report());
        }
        return List.copyOf(reports);
    }

    FontChain chain() {
        return fonts;
    }

    /** The names of all forms, for checks over every one of them. */
    public Set<String> names() {
        return new TreeSet<>(forms.keySet());
    }
}
