package shikaku.print.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.print.font.FontSubset;
import shikaku.print.font.Glyphs;
import shikaku.print.font.TrueTypeFont;

/**
 * One font in one file. Every code point, with or without a variation selector, has a code of its own, so the text comes out exactly as
 * it went in even where two of them share a glyph.
 */
public final class FileFont {

    private static final long NARROW = 1L << 62;

    private final TrueTypeFont font;
    private final FontSubset subset;
    private final int object;
    private final String name;
    private final char[] codes = new char[0x10000];
    private final Map<Long, Integer> others = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    FileFont(TrueTypeFont font, int object, String name) {
        this.font = font;
        this.subset = new FontSubset(font);
        this.object = object;
        this.name = name;
        glyphs.add(0);
        texts.add("");
    }

    String name() {
        return name;
    }

    int object() {
        return object;
    }

    boolean used() {
        return glyphs.size() > 1;
    }

    /** Appends the codes of the character from {@code i} to {@code end}. */
    void show(PdfBytes out, String text, int i, int end, boolean narrow) {
        char first = text.charAt(i);
        if (end == i + 1 && !narrow) {
            int code = codes[first];
            if (code == 0) {
                code = add(font.glyph(first), text.substring(i, end));
                codes[first] = (char) code;
            }
            out.code(code);
            return;
        }
        int point = text.codePointAt(i);
        int base = i + Character.charCount(point);
        int selector = base == end ? 0 : text.codePointAt(base);
        int shown = narrow ? Glyphs.narrowed(point) : point;
        long key = (long) selector << 32 | point | (shown == point ? 0 : NARROW);
        Integer code = others.get(key);
        if (code == null) {
            int glyph = selector == 0 ? font.glyph(shown) : font.glyph(shown, selector);
            code = add(glyph, text.substring(i, end));
            others.put(key, code);
        }
        out.code(code);
    }

    private int add(int glyph, String text) {
        if (glyph == 0) {
            throw new IllegalStateException("A character without glyph reached the writer");
        }
        int code = glyphs.size();
        if (code > 0xffff) {
            throw new IllegalStateException("More than 65,535 different characters in one file");
        }
        glyphs.add(glyph);
        texts.add(text);
        subset.number(glyph);
        return code;
    }

    void write(PdfFile file, String tag) throws IOException {
        int descendant = file.reserve();
        int descriptor = file.reserve();
        int program = file.reserve();
        int unicode = file.reserve();
        int map = file.reserve();
        String base = tag + "+" + font.postScriptName();
        PdfBytes body = new PdfBytes().ascii("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/" + base);
        body.ascii("/DescendantFonts[")
                .reference(descendant)
                .ascii("]/ToUnicode ")
                .reference(unicode);
        file.object(object, body.ascii(">>"));

        body.clear().ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + base);
        body.ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[");
        widths(body);
        body.ascii("]/FontDescriptor ")
                .reference(descriptor)
                .ascii("/CIDToGIDMap ")
                .reference(map);
        file.object(descendant, body.ascii(">>"));

        body.clear().ascii("<</Type/FontDescriptor/Flags 4/ItalicAngle 0/StemV 80/FontName/" + base);
        body.ascii("/FontBBox[")
                .number(font.metric("head", 36))
                .one(' ')
                .number(font.metric("head", 38))
                .one(' ');
        body.number(font.metric("head", 40))
                .one(' ')
                .number(font.metric("head", 42))
                .ascii("]/Ascent ");
        body.number(font.metric("hhea", 4))
                .ascii("/Descent ")
                .number(font.metric("hhea", 6))
                .ascii("/CapHeight ");
        body.number(font.metric("hhea", 4)).ascii("/FontFile2 ").reference(program);
        file.object(descriptor, body.ascii(">>"));

        file.stream(unicode, "", toUnicode());
        PdfBytes gids = new PdfBytes();
        for (int glyph : glyphs) {
            int number = subset.number(glyph);
            gids.one(number >>> 8).one(number);
        }
        file.stream(map, "", gids);
        byte[] bytes = subset.bytes();
        file.stream(program, "/Length1 " + bytes.length, bytes);
    }

    private void widths(PdfBytes body) {
        for (int code = 1; code < glyphs.size(); code++) {
            int width = font.advance(glyphs.get(code));
            if (width != 1000) {
                body.number(code).one('[').number(width).one(']');
            }
        }
    }

    private PdfBytes toUnicode() {
        PdfBytes map = new PdfBytes();
        map.ascii("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)");
        map.ascii("/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.ascii("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        for (int from = 1; from < texts.size(); from += 100) {
            int to = Math.min(from + 100, texts.size());
            map.number(to - from).ascii(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                map.hex(new byte[] {(byte) (code >>> 8), (byte) code});
                map.hex(texts.get(code).getBytes(StandardCharsets.UTF_16BE)).one('\n');
            }
            map.ascii("endbfchar\n");
        }
        return map.ascii("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    }
}
