package shikaku.print.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import shikaku.print.font.TrueTypeFont;

/** The fonts of one file; those nobody used are left out. */
public final class FileFonts {

    private final IdentityHashMap<TrueTypeFont, FileFont> fonts = new IdentityHashMap<>();
    private final Iterable<TrueTypeFont> order;
    private final PdfFile file;
    private TrueTypeFont last;
    private FileFont lastUse;

    public FileFonts(PdfFile file, Iterable<TrueTypeFont> order) {
        this.file = file;
        this.order = order;
        int number = 0;
        for (TrueTypeFont font : order) {
            fonts.put(font, new FileFont(font, file.reserve(), "F" + number++));
        }
    }

    FileFont of(TrueTypeFont font) {
        if (font != last) {
            lastUse = fonts.get(font);
            last = font;
        }
        return lastUse;
    }

    /** Writes the used fonts and their resource dictionary under its reserved number; {@code seed} makes the subset names. */
    public void write(int resources, byte[] seed) throws IOException {
        int number = 0;
        for (TrueTypeFont font : order) {
            FileFont use = fonts.get(font);
            if (use.used()) {
                use.write(file, tag(seed, number));
            } else {
                file.object(use.object(), new PdfBytes().ascii("null"));
            }
            number++;
        }
        PdfBytes body = new PdfBytes().ascii("<</Font ");
        dictionary(body);
        file.object(resources, body.ascii(">>"));
    }

    /** The used fonts by name. */
    public void dictionary(PdfBytes body) {
        body.ascii("<<");
        for (TrueTypeFont font : order) {
            FileFont use = fonts.get(font);
            if (use.used()) {
                body.one('/').ascii(use.name()).one(' ').reference(use.object());
            }
        }
        body.ascii(">>");
    }

    private static String tag(byte[] seed, int number) {
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            tag.append((char) ('A' + (seed[i] & 0xff) % 26));
        }
        return tag.append((char) ('A' + number % 26)).toString();
    }
}
