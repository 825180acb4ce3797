package shikaku.audit.service;

import java.util.regex.Pattern;

/**
 * 監査の文字列: one line, bounded, without characters that could forge a line or turn text around; free text loses what looks
 * like a postal code, a house number or a telephone number.
 * Rules: SEC-L6.
 */
final class AuditText {

    private static final String HIDDEN = "［記録しない］";
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final String DIGITS = "[0-9０-９一二三四五六七八九十百]";
    private static final String HYPHEN = "[-‐-―−ー－の]";
    private static final Pattern WHEREABOUTS =
            Pattern.compile("[0-9０-９]{2,5}" + HYPHEN + "[0-9０-９]{1,4}" + HYPHEN + "[0-9０-９]{3,4}"
                    + "|〒?(?<![0-9０-９])[0-9０-９]{3}" + HYPHEN + "[0-9０-９]{4}"
                    + "|(?<![0-9])0[0-9]{9,10}"
                    + "|" + DIGITS + "+丁目[0-9０-９番地号\\-‐-―−－ー]*"
                    + "|" + DIGITS + "+番地?(の?" + DIGITS + "+)?号?"
                    + "|(?<![-0-9０-９])[0-9０-９]{1,3}" + HYPHEN + "[0-9０-９]{1,4}(" + HYPHEN + "[0-9０-９]{1,4})?");

    static String line(String text, int longest) {
        if (text == null) {
            return null;
        }
        String safe = UNSAFE.matcher(text).replaceAll("␤");
        int end = Math.min(safe.length(), longest);
        if (end < safe.length() && Character.isHighSurrogate(safe.charAt(end - 1))) {
            end--;
        }
        return safe.substring(0, end);
    }

    static String withoutWhereabouts(String text, int longest) {
        return text == null ? null : line(WHEREABOUTS.matcher(text).replaceAll(HIDDEN), longest);
    }

    private AuditText() {}
}
