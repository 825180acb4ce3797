package shikaku.print.barcode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 住所表示番号: digits, hyphens and single letters of an address, as the customer bar code wants them. Kanji numerals count only before
 * the words of a house number, so town names such as 一番町 stay names.
 */
public final class AddressDigits {

    private static final Pattern DROPPED = Pattern.compile("[&/・･.]");
    private static final Pattern NUMERAL =
            Pattern.compile("[〇一二三四五六七八九十百]+(?=丁目|丁(?!町)|番地|番(?!町)|号|地割|線|(?:の|ノ)[0-9〇一二三四五六七八九十])"
                    + "|(?<=[0-9](?:の|ノ))[〇一二三四五六七八九十百]+");
    private static final Pattern FLOOR = Pattern.compile("(?<=[0-9])F(?![0-9A-Z])");
    private static final Pattern WORDS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern OTHERS = Pattern.compile("[^0-9A-Z]+");
    private static final Pattern BESIDE_LETTER = Pattern.compile("-(?=[A-Z])|(?<=[A-Z])-");
    private static final String DIGITS = "〇一二三四五六七八九";

    private AddressDigits() {}

    /** {@code 霞が関1丁目3番2号 郵便プラザ503室} gives {@code 1-3-2-503}; empty if there is no number. */
    public static String of(String address) {
        String text = Normalizer.normalize(address, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        text = DROPPED.matcher(text).replaceAll("");
        String before;
        do {
            before = text;
            text = NUMERAL.matcher(text).replaceAll(AddressDigits::arabic);
        } while (!text.equals(before));
        text = FLOOR.matcher(text).replaceAll("");
        text = WORDS.matcher(text).replaceAll("-");
        text = OTHERS.matcher(text).replaceAll("-");
        text = BESIDE_LETTER.matcher(text).replaceAll("");
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.endsWith("-") ? text.length() - 1 : text.length();
        return from >= to ? "" : text.substring(from, to);
    }

    private static String arabic(MatchResult match) {
        String numeral = match.group();
        if (numeral.indexOf('十') < 0 && numeral.indexOf('百') < 0) {
            StringBuilder plain = new StringBuilder();
            numeral.chars().forEach(c -> plain.append(DIGITS.indexOf(c)));
            return plain.toString();
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c == '十' || c == '百') {
                total += Math.max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return Integer.toString(total + digit);
    }
}
