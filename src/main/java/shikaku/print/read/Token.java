package shikaku.print.read;

import java.util.List;
import java.util.Map;

/** What a PDF is made of. */
sealed interface Token {

    record Name(String text) implements Token {}

    record Numeral(double value) implements Token {}

    /** A string, one char a byte. */
    record Text(String bytes) implements Token {}

    record Reference(int object) implements Token {}

    record Row(List<Token> items) implements Token {}

    record Dictionary(Map<String, Token> entries) implements Token {

        int number(String name, int otherwise) {
            return entries.get(name) instanceof Numeral number ? (int) number.value() : otherwise;
        }
    }

    /** An operator or keyword. */
    record Word(String text) implements Token {}
}
