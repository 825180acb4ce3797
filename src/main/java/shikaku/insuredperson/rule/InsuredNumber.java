package shikaku.insuredperson.rule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 記号・番号・枝番 as registered; null parts become empty. Comparing is done on keys: the match key folds width, hyphens,
 * spaces and case and is the only one that may decide; the candidate key also drops leading zeros of the number and may
 * only propose people, never be a silent hit.
 * Rules: NUM-06, NUM-07, NUM-08, NUM-09.
 */
public record InsuredNumber(String symbol, String number, String branch) {

    private static final Pattern HYPHEN = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern LONG_VOWEL_AMONG_DIGITS = Pattern.compile("(?<=[0-9])\u30fc(?=[0-9])");
    private static final Pattern BLANK = Pattern.compile("[\\s\u3000\u30fb]");

    public InsuredNumber {
        symbol = symbol == null ? "" : symbol;
        number = number == null ? "" : number;
        branch = branch == null ? "" : branch;
    }

    /** Symbol and number for comparing, without the branch. */
    public String matchKey() {
        return fold(symbol) + "/" + fold(number);
    }

    /** As the match key, without leading zeros of the number: for proposing candidates only. */
    public String candidateKey() {
        return fold(symbol) + "/" + withoutZeros(fold(number));
    }

    /** The branch for comparing; an absent one stays empty and is not {@code 00}. */
    public String branchKey() {
        return fold(branch);
    }

    /** 桜北 1187226-02, as lists and the identity bar show it. */
    public String shown() {
        return (symbol.isEmpty() ? "" : symbol + " ") + number + (branch.isEmpty() ? "" : "-" + branch);
    }

    /** NFKC, hyphen-like signs unified, a long-vowel mark only between digits, spaces and ・ removed, upper case. */
    public static String fold(String text) {
        return BLANK.matcher(hyphened(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** NFKC, and every sign typed for a hyphen made one; a long-vowel mark only between digits. */
    static String hyphened(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return LONG_VOWEL_AMONG_DIGITS
                .matcher(HYPHEN.matcher(folded).replaceAll("-"))
                .replaceAll("-");
    }

    public static String withoutZeros(String folded) {
        return folded.replaceFirst("^0+(?=.)", "");
    }
}
