package shikaku.print.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts bytes into tokens, from any place on. */
final class Tokens {

    private static final int DEEPEST = 32;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int depth;

    Tokens(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /** The next token, or null at the end. */
    Token next() {
        blank();
        if (at >= end) {
            return null;
        }
        int c = bytes[at];
        if (c == '/') {
            at++;
            return new Token.Name(regular());
        }
        if (c == '(') {
            return string();
        }
        if (c == '<') {
            if (at + 1 < end && bytes[at + 1] == '<') {
                at += 2;
                return dictionary();
            }
            return hex();
        }
        if (c == '[') {
            at++;
            return new Token.Row(until("]"));
        }
        if (c == ']' || c == '>' || c == '{' || c == '}' || c == ')') {
            int length = c == '>' && at + 1 < end && bytes[at + 1] == '>' ? 2 : 1;
            at += length;
            return new Token.Word(length == 2 ? ">>" : String.valueOf((char) c));
        }
        return numberOrWord();
    }

    private Token numberOrWord() {
        String word = regular();
        if (word.isEmpty()) {
            throw new BrokenFile("unreadable byte at " + at);
        }
        if (!isNumber(word)) {
            return new Token.Word(word);
        }
        if (word.chars().allMatch(Character::isDigit)) {
            int here = at;
            blank();
            String generation = regular();
            blank();
            if (generation.equals("0")
                    && at < end
                    && bytes[at] == 'R'
                    && (at + 1 == end || !isRegular(bytes[at + 1]))) {
                at++;
                return new Token.Reference(Integer.parseInt(word));
            }
            at = here;
        }
        return new Token.Numeral(Double.parseDouble(word));
    }

    private static boolean isNumber(String word) {
        boolean digits = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && (i > 0 || (c != '-' && c != '+'))) {
                return false;
            }
        }
        return digits;
    }

    private List<Token> until(String close) {
        if (++depth > DEEPEST) {
            throw new BrokenFile("nested too deeply at " + at);
        }
        List<Token> items = new ArrayList<>();
        while (true) {
            Token token = next();
            if (token == null) {
                throw new BrokenFile("no " + close + " before the end");
            }
            if (token instanceof Token.Word word && word.text().equals(close)) {
                depth--;
                return items;
            }
            items.add(token);
        }
    }

    private Token dictionary() {
        List<Token> items = until(">>");
        Map<String, Token> entries = new HashMap<>();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            if (!(items.get(i) instanceof Token.Name name)) {
                throw new BrokenFile("a dictionary key is no name at " + at);
            }
            entries.put(name.text(), items.get(i + 1));
        }
        return new Token.Dictionary(entries);
    }

    private Token string() {
        StringBuilder string = new StringBuilder();
        int open = 0;
        do {
            if (at >= end) {
                throw new BrokenFile("a string without end");
            }
            int c = bytes[at++] & 0xff;
            if (c == '\\' && at < end) {
                int escaped = bytes[at++] & 0xff;
                string.append(escaped == 'r' ? '\r' : escaped == 'n' ? '\n' : (char) escaped);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > 1 || (open == 1 && c != '(')) {
                string.append((char) c);
            }
        } while (open > 0);
        return new Token.Text(string.toString());
    }

    private Token hex() {
        StringBuilder string = new StringBuilder();
        int high = -1;
        for (at++; at < end && bytes[at] != '>'; at++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit >= 0) {
                if (high < 0) {
                    high = digit;
                } else {
                    string.append((char) (high * 16 + digit));
                    high = -1;
                }
            }
        }
        at++;
        return new Token.Text(string.toString());
    }

    private String regular() {
        int from = at;
        while (at < end && isRegular(bytes[at])) {
            at++;
        }
        StringBuilder word = new StringBuilder(at - from);
        for (int i = from; i < at; i++) {
            word.append((char) bytes[i]);
        }
        return word.toString();
    }

    private static boolean isRegular(int c) {
        return c > ' ' && "()<>[]{}/%".indexOf(c) < 0;
    }

    private void blank() {
        while (at < end && ((bytes[at] >= 0 && bytes[at] <= ' ') || bytes[at] == '%')) {
            if (bytes[at] == '%') {
                while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }
}
