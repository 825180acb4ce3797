package shikaku.shared.value;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Optional;

/** 全国地方公共団体コード: five digits and a check digit. A text of five digits is completed with its check digit. */
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode>, Serializable {

    public enum Problem {
        NOT_DIGITS,
        LENGTH,
        CHECK_DIGIT
    }

    public MunicipalityCode {
        if (!digits.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("A municipality code has six digits");
        }
    }

    public static MunicipalityCode of(String text) {
        String folded = fold(text);
        return new MunicipalityCode(folded.length() == 5 ? folded + checkDigitOf(folded) : folded);
    }

    public static Optional<Problem> problemOf(String text) {
        String folded = fold(text);
        if (!folded.matches("[0-9]+")) {
            return Optional.of(Problem.NOT_DIGITS);
        }
        if (folded.length() != 5 && folded.length() != 6) {
            return Optional.of(Problem.LENGTH);
        }
        MunicipalityCode code = of(folded);
        return code.digits.charAt(5) == checkDigitOf(code.digits.substring(0, 5))
                ? Optional.empty()
                : Optional.of(Problem.CHECK_DIGIT);
    }

    /** Weights 6 to 2 from the left; eleven less the remainder by eleven, last digit. */
    public static char checkDigitOf(String body) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (body.charAt(i) - '0') * (6 - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    public String prefecture() {
        return digits.substring(0, 2);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
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
