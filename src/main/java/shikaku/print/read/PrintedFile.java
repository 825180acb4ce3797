package shikaku.print.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** 印刷ファイルの読み戻し: what stands where on each page of a finished file. */
public final class PrintedFile {

    private final FileObjects objects;
    private final List<Token.Dictionary> pages;
    private final Map<Token, Map<Integer, String>> fonts = new HashMap<>();

    private PrintedFile(FileObjects objects) {
        this.objects = objects;
        this.pages = objects.pages();
    }

    public static PrintedFile open(byte[] bytes) {
        try {
            return new PrintedFile(new FileObjects(bytes));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BrokenFile("the file is damaged", e);
        }
    }

    public int pages() {
        return pages.size();
    }

    /** Everything a page says, in the order it is drawn. */
    public List<ReadText> texts(int page) {
        return read(page).texts();
    }

    /** True if 見本 stands across the page. */
    public boolean specimen(int page) {
        return read(page).specimen();
    }

    private PageReading read(int page) {
        Token.Dictionary entry = pages.get(page);
        if (!(entry.entries().get("MediaBox") instanceof Token.Row box)
                || !(box.items().get(3) instanceof Token.Numeral height)) {
            throw new BrokenFile("page " + page + " has no size");
        }
        PageReading reading = new PageReading(this, height.value());
        try {
            reading.read(
                    objects.content(entry.entries().get("Contents")),
                    objects.dictionary(entry.entries().get("Resources")));
        } catch (IndexOutOfBoundsException | ClassCastException | NumberFormatException | NoSuchElementException e) {
            throw new BrokenFile("page " + page + " is damaged", e);
        }
        return reading;
    }

    FileObjects objects() {
        return objects;
    }

    /** What each code of a font stands for. */
    Map<Integer, String> codes(Token font) {
        return fonts.computeIfAbsent(font, f -> {
            Token map = objects.dictionary(f).entries().get("ToUnicode");
            byte[] text = objects.content(map);
            Map<Integer, String> codes = new HashMap<>();
            Tokens tokens = new Tokens(text, 0, text.length);
            boolean inside = false;
            Token token;
            while ((token = tokens.next()) != null) {
                if (token instanceof Token.Word word) {
                    inside = word.text().equals("beginbfchar");
                } else if (inside && token instanceof Token.Text code && tokens.next() instanceof Token.Text value) {
                    byte[] words = value.bytes().getBytes(StandardCharsets.ISO_8859_1);
                    codes.put(
                            code.bytes().charAt(0) << 8 | code.bytes().charAt(1),
                            new String(words, StandardCharsets.UTF_16BE));
                }
            }
            return codes;
        });
    }
}
