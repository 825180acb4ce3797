package shikaku.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import shikaku.print.layout.Form;
import shikaku.print.layout.Run;
import shikaku.print.layout.Typesetter;
import shikaku.print.pdf.FileFonts;
import shikaku.print.pdf.Ink;
import shikaku.print.pdf.PdfBytes;
import shikaku.print.pdf.PdfFile;

/**
 * Long texts that two letters in a row have in common, such as the greeting of a mailing: written once and referred to from then on.
 * Which they are depends on nothing but the letters of this file, so a file made again is the same.
 */
final class SharedTexts {

    private static final int WORTH_IT = 12;
    private static final int MOST = 64;

    private final PdfFile file;
    private final FileFonts fonts;
    private final int fontResources;
    private final IdentityHashMap<Form.Field, Seen> fields = new IdentityHashMap<>();
    private int count;

    private static final class Seen {
        private String last;
        private final Map<String, String> names = new HashMap<>();
    }

    SharedTexts(PdfFile file, FileFonts fonts, int fontResources) {
        this.file = file;
        this.fonts = fonts;
        this.fontResources = fontResources;
    }

    /** The name under which the item's text is already written, or null if it has to be written out. */
    String name(Laid.Item item, Form.Side side, Map<String, Integer> drawings) throws IOException {
        String value = item.value();
        if (value.length() < WORTH_IT || !item.field().shareable()) {
            return null;
        }
        Seen seen = fields.computeIfAbsent(item.field(), f -> new Seen());
        String name = seen.names.get(value);
        if (name == null && value.equals(seen.last) && count < MOST) {
            name = "T" + count++;
            PdfBytes drawing = new PdfBytes();
            Ink ink = new Ink(drawing, fonts);
            for (Run run : item.runs()) {
                ink.run(run);
            }
            ink.endText();
            int number = file.reserve();
            String entries = new String(form(side, fontResources).copy(), StandardCharsets.US_ASCII);
            file.stream(number, entries, drawing);
            drawings.put(name, number);
            seen.names.put(value, name);
        }
        seen.last = value;
        return name;
    }

    /** The dictionary of a drawing as large as its side. */
    static PdfBytes form(Form.Side side, int fontResources) {
        PdfBytes head = new PdfBytes().ascii("/Type/XObject/Subtype/Form/BBox[0 0 ");
        head.hundredths(Typesetter.units(side.width())).one(' ').hundredths(Typesetter.units(side.height()));
        return head.ascii("]/Resources ").reference(fontResources);
    }
}
