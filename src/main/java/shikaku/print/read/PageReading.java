package shikaku.print.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Follows the drawing of one page and notes every text with its place. */
final class PageReading {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final int DEEPEST = 8;

    private final PrintedFile file;
    private final double height;
    private final List<ReadText> texts = new ArrayList<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State(1, 0, 0, 1, 0, 0, null, 0);
    private boolean specimen;
    private int depth;

    private record State(
            double a, double b, double c, double d, double e, double f, Map<Integer, String> codes, double size) {

        State moved(double x, double y) {
            return new State(a, b, c, d, a * x + c * y + e, b * x + d * y + f, codes, size);
        }

        State changed(double[] m) {
            return new State(
                    m[0] * a + m[1] * c,
                    m[0] * b + m[1] * d,
                    m[2] * a + m[3] * c,
                    m[2] * b + m[3] * d,
                    m[4] * a + m[5] * c + e,
                    m[4] * b + m[5] * d + f,
                    codes,
                    size);
        }

        State with(Map<Integer, String> font, double points) {
            return new State(a, b, c, d, e, f, font, points);
        }
    }

    PageReading(PrintedFile file, double height) {
        this.file = file;
        this.height = height;
    }

    List<ReadText> texts() {
        return List.copyOf(texts);
    }

    boolean specimen() {
        return specimen;
    }

    void read(byte[] content, Token.Dictionary resources) {
        if (++depth > DEEPEST) {
            throw new BrokenFile("drawings inside drawings without end");
        }
        Tokens tokens = new Tokens(content, 0, content.length);
        List<Token> operands = new ArrayList<>();
        State line = state;
        Token token;
        while ((token = tokens.next()) != null) {
            if (!(token instanceof Token.Word word)) {
                operands.add(token);
                continue;
            }
            switch (word.text()) {
                case "q" -> saved.push(state);
                case "Q" -> state = saved.pop();
                case "cm" -> state = state.changed(numbers(operands));
                case "BT" -> line = state;
                case "Td" -> line = line.moved(number(operands, 0), number(operands, 1));
                case "Tf" -> state = state.with(font(resources, (Token.Name) operands.get(0)), number(operands, 1));
                case "Tj", "TJ" -> show(line, operands.get(0));
                case "Do" -> draw(resources, ((Token.Name) operands.get(0)).text());
                case "ID" -> skipPicture(tokens, content);
                default -> {}
            }
            operands.clear();
        }
        depth--;
    }

    private void show(State line, Token shown) {
        StringBuilder text = new StringBuilder();
        for (Token part : shown instanceof Token.Row row ? row.items() : List.of(shown)) {
            if (part instanceof Token.Text codes) {
                for (int i = 0; i + 1 < codes.bytes().length(); i += 2) {
                    int code = codes.bytes().charAt(i) << 8 | codes.bytes().charAt(i + 1);
                    String character =
                            state.codes() == null ? null : state.codes().get(code);
                    if (character == null) {
                        throw new BrokenFile("code " + code + " stands for nothing");
                    }
                    text.append(character);
                }
            }
        }
        texts.add(
                new ReadText(line.e() * MILLIMETRES, (height - line.f()) * MILLIMETRES, state.size(), text.toString()));
    }

    private Map<Integer, String> font(Token.Dictionary resources, Token.Name name) {
        Token.Dictionary fonts = file.objects().dictionary(resources.entries().get("Font"));
        return file.codes(fonts.entries().get(name.text()));
    }

    private void draw(Token.Dictionary resources, String name) {
        if (name.equals("Mihon")) {
            specimen = true;
            return;
        }
        Token drawings = resources.entries().get("XObject");
        Token drawing = file.objects().dictionary(drawings).entries().get(name);
        Token.Dictionary head = file.objects().dictionary(drawing);
        if (head.entries().get("Subtype") instanceof Token.Name kind
                && kind.text().equals("Form")) {
            State before = state;
            read(
                    file.objects().content(drawing),
                    file.objects().dictionary(head.entries().get("Resources")));
            state = before;
        }
    }

    /** A picture inside the page: 25 rows of 25 dots. */
    private static void skipPicture(Tokens tokens, byte[] content) {
        int at = tokens.at() + 1;
        while (at + 3 < content.length
                && !(content[at] == '\n'
                        && content[at + 1] == 'E'
                        && content[at + 2] == 'I'
                        && content[at + 3] == ' ')) {
            at++;
        }
        tokens.moveTo(Math.min(at + 3, content.length));
    }

    private static double number(List<Token> operands, int i) {
        return ((Token.Numeral) operands.get(i)).value();
    }

    private static double[] numbers(List<Token> operands) {
        double[] numbers = new double[6];
        for (int i = 0; i < 6; i++) {
            numbers[i] = number(operands, i);
        }
        return numbers;
    }
}
