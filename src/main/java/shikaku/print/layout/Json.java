package shikaku.print.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, numbers and booleans; says line and column of a mistake. */
final class Json {

    private static final int DEEPEST = 32;

    private final String form;
    private final String text;
    private int at;
    private int depth;

    private Json(String form, String text) {
        this.form = form;
        this.text = text;
    }

    static Object read(String form, String text) {
        Json json = new Json(form, text);
        Object value = json.value();
        json.blank();
        if (json.at < text.length()) {
            throw json.broken("something after the end");
        }
        return value;
    }

    private Object value() {
        blank();
        if (at >= text.length()) {
            throw broken("ends too early");
        }
        if (++depth > DEEPEST) {
            throw broken("nested too deeply");
        }
        char c = text.charAt(at);
        Object value;
        if (c == '{') {
            value = object();
        } else if (c == '[') {
            value = array();
        } else if (c == '"') {
            value = string();
        } else {
            value = word();
        }
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        blank();
        if (take('}')) {
            return object;
        }
        do {
            blank();
            String name = string();
            blank();
            expect(':');
            if (object.put(name, value()) != null) {
                throw broken("\"" + name + "\" twice");
            }
            blank();
        } while (take(','));
        expect('}');
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        blank();
        if (take(']')) {
            return array;
        }
        do {
            array.add(value());
            blank();
        } while (take(','));
        expect(']');
        return array;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw broken("a string without end");
            }
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            if (c < ' ') {
                throw broken("a control character inside a string");
            }
            string.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> c;
            case 'u' -> unicode();
            default -> throw broken("an unknown escape");
        };
    }

    private char unicode() {
        if (at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw broken("a wrong \\u escape");
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]}: \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.equals("null")) {
            return Missing.NULL;
        }
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (word.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?([eE][+-]?[0-9]{1,2})?")) {
            return Double.valueOf(word);
        }
        throw broken("no value: " + (word.length() > 20 ? word.substring(0, 20) + "…" : word));
    }

    /** Stands for null, so that a name given twice is noticed even when its value is null. */
    enum Missing {
        NULL
    }

    private void blank() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw broken("expected " + c);
        }
    }

    private BrokenForm broken(String what) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            column++;
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new BrokenForm(form, "line " + line + ", column " + column + ": " + what);
    }
}
