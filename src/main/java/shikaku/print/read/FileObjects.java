package shikaku.print.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The numbered objects of a file with a cross-reference stream, found from its end. */
final class FileObjects {

    private static final int LARGEST = 256 << 20;

    private final byte[] bytes;
    private final Map<Integer, long[]> places = new HashMap<>();
    private final Map<Integer, byte[]> opened = new HashMap<>();
    private final Token.Dictionary trailer;

    FileObjects(byte[] bytes) {
        this.bytes = bytes;
        int tail = Math.max(0, bytes.length - 64);
        String last = new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1);
        int mark = last.lastIndexOf("startxref\n");
        if (mark < 0 || !last.endsWith("%%EOF\n")) {
            throw new BrokenFile("the file has no end");
        }
        int start = Integer.parseInt(last.substring(mark + 10, last.indexOf('\n', mark + 10)));
        Tokens tokens = new Tokens(bytes, start, bytes.length);
        tokens.next();
        tokens.next();
        tokens.next();
        this.trailer = dictionary(tokens.next());
        read(stream(tokens, trailer));
    }

    private void read(byte[] rows) {
        int columns = 6;
        byte[] row = new byte[columns];
        for (int object = 0; (object + 1) * (columns + 1) <= rows.length; object++) {
            for (int i = 0; i < columns; i++) {
                row[i] += rows[object * (columns + 1) + 1 + i];
            }
            long value = 0;
            for (int i = 1; i < 5; i++) {
                value = value << 8 | (row[i] & 0xff);
            }
            places.put(object, new long[] {row[0], value, row[5] & 0xff});
        }
    }

    Token.Dictionary root() {
        return dictionary(get(trailer.entries().get("Root")));
    }

    int count() {
        return places.size();
    }

    /** The token itself, or what it refers to. */
    Token get(Token token) {
        if (!(token instanceof Token.Reference reference)) {
            return token;
        }
        return tokens(reference.object()).next();
    }

    Token.Dictionary dictionary(Token token) {
        if (get(token) instanceof Token.Dictionary dictionary) {
            return dictionary;
        }
        throw new BrokenFile("a dictionary is missing");
    }

    private Tokens tokens(int object) {
        long[] place = places.get(object);
        if (place == null || place[0] == 0) {
            throw new BrokenFile("object " + object + " is missing");
        }
        if (place[0] == 1) {
            Tokens tokens = new Tokens(bytes, (int) place[1], bytes.length);
            if (!(tokens.next() instanceof Token.Numeral number) || (int) number.value() != object) {
                throw new BrokenFile("object " + object + " is not where it should be");
            }
            tokens.next();
            tokens.next();
            return tokens;
        }
        int holder = (int) place[1];
        byte[] inside = opened.computeIfAbsent(holder, h -> content(new Token.Reference(h)));
        Token.Dictionary head = dictionary(new Token.Reference(holder));
        Tokens index = new Tokens(inside, 0, inside.length);
        int offset = 0;
        for (int i = 0; i <= place[2]; i++) {
            index.next();
            offset = index.next() instanceof Token.Numeral number ? (int) number.value() : 0;
        }
        return new Tokens(inside, head.number("First", 0) + offset, inside.length);
    }

    /** The bytes of a stream, unpacked. */
    byte[] content(Token reference) {
        if (!(reference instanceof Token.Reference to)) {
            throw new BrokenFile("a stream is missing");
        }
        Tokens tokens = tokens(to.object());
        Token.Dictionary head = dictionary(tokens.next());
        return stream(tokens, head);
    }

    private byte[] stream(Tokens tokens, Token.Dictionary head) {
        if (!(tokens.next() instanceof Token.Word word) || !word.text().equals("stream")) {
            throw new BrokenFile("a stream is missing at " + tokens.at());
        }
        int from = tokens.at() + 1;
        int length = head.number("Length", -1);
        if (length < 0 || from + length > bytes.length) {
            throw new BrokenFile("a stream ends outside the file");
        }
        byte[] raw = Arrays.copyOfRange(bytes, from, from + length);
        return head.entries().containsKey("Filter") ? inflated(raw) : raw;
    }

    private static byte[] inflated(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] out = new byte[Math.max(1024, 4 * packed.length)];
            int size = 0;
            while (!inflater.finished()) {
                if (size == out.length) {
                    if (size > LARGEST) {
                        throw new BrokenFile("a stream is too large");
                    }
                    out = Arrays.copyOf(out, 2 * size);
                }
                int more = inflater.inflate(out, size, out.length - size);
                if (more == 0 && inflater.needsInput()) {
                    throw new BrokenFile("a stream is cut off");
                }
                size += more;
            }
            return Arrays.copyOf(out, size);
        } catch (DataFormatException e) {
            throw new BrokenFile("a stream is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** The pages in order. */
    List<Token.Dictionary> pages() {
        List<Token.Dictionary> pages = new ArrayList<>();
        collect(dictionary(root().entries().get("Pages")), pages, 0);
        return pages;
    }

    private void collect(Token.Dictionary node, List<Token.Dictionary> pages, int depth) {
        if (depth > 8) {
            throw new BrokenFile("the page tree is too deep");
        }
        if (node.entries().get("Kids") instanceof Token.Row kids) {
            for (Token kid : kids.items()) {
                collect(dictionary(kid), pages, depth + 1);
            }
        } else {
            pages.add(node);
        }
    }
}
