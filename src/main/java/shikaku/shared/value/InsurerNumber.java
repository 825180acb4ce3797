package shikaku.shared.value;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Optional;

/**
 * 保険者番号: eight digits; the six digits of 国保 are kept with two zeros in front, so that one column holds both.
 * The check digit is asked for by {@link #problemOf}: our own input and imports refuse a wrong one, an inquiry from
 * outside only warns, so the value itself can carry it.
 * Rules: NUM-01, NUM-02, NUM-03, NUM-04, NUM-05.
 */
public record InsurerNumber(String digits) implements Comparable<InsurerNumber>, Serializable {

    /** What is wrong with a text; the order is the order in which it is said (a wrong length hides the check digit). */
    public enum Problem {
        NOT_DIGITS,
        LENGTH,
        CHECK_DIGIT
    }

    public InsurerNumber {
        if (!digits.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("An insurer number has eight digits");
        }
    }

    /** The number in a text of eight or six digits, full width and hyphens allowed; the check digit is not asked. */
    public static InsurerNumber of(String text) {
        String folded = fold(text);
        return new InsurerNumber(folded.length() == 6 ? "00" + folded : folded);
    }

    public static Optional<Problem> problemOf(String text) {
        String folded = fold(text);
        if (!folded.matches("[0-9]*") || folded.isEmpty()) {
            return Optional.of(Problem.NOT_DIGITS);
        }
        if (folded.length() != 8 && folded.length() != 6) {
            return Optional.of(Problem.LENGTH);
        }
        return of(folded).checkDigitHolds() ? Optional.empty() : Optional.of(Problem.CHECK_DIGIT);
    }

    public boolean checkDigitHolds() {
        return digits.charAt(7) == checkDigitOf(digits.substring(0, 7));
    }

    /** 検証番号 of the digits before it: weights 2, 1, 2, 1 … from the right, digits of two-digit products added. */
    public static char checkDigitOf(String body) {
        int sum = 0;
        int weight = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int product = (body.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** 法別番号; {@code 00} for 国保. */
    public String lawCode() {
        return digits.substring(0, 2);
    }

    /** 都道府県番号, in the order of JIS. */
    public String prefecture() {
        return digits.substring(2, 4);
    }

    /** 保険者別番号. */
    public String ownCode() {
        return digits.substring(4, 7);
    }

    /** As documents print it: six digits for 国保, eight for the others. */
    public String printed() {
        return lawCode().equals("00") ? digits.substring(2) : digits;
    }

    @Override
    public int compareTo(InsurerNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-\u2010-\u2015\u2212]", "");
    }
}
