package shikaku.roster.rule;

/** 文字の点検: what may stand in a roster and how figures are folded. */
public final class RosterText {

    /** Position of the first character that cannot be kept as it is, or -1: 外字 without an entry, broken bytes, control characters. */
    public static int firstBad(String value) {
        for (int at = 0; at < value.length(); ) {
            int point = value.codePointAt(at);
            if (point == 0xFFFD
                    || Character.isISOControl(point)
                    || Character.getType(point) == Character.PRIVATE_USE
                    || Character.getType(point) == Character.SURROGATE
                    || Character.getType(point) == Character.UNASSIGNED) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    /** Full-width figures and hyphens become half-width; nothing else is touched. */
    public static String halfWidth(String value) {
        StringBuilder folded = null;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            char half = letter >= '０' && letter <= '９'
                    ? (char) (letter - '０' + '0')
                    : letter == '－' || letter == '−' || letter == '‐' ? '-' : letter;
            if (half != letter && folded == null) {
                folded = new StringBuilder(value);
            }
            if (folded != null) {
                folded.setCharAt(i, half);
            }
        }
        return folded == null ? value : folded.toString();
    }

    static boolean allDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static String cut(String value, int most) {
        return value.length() <= most ? value : value.substring(0, value.offsetByCodePoints(0, most - 1)) + "…";
    }

    private RosterText() {}
}
