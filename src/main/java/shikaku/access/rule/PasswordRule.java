package shikaku.access.rule;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * パスワードの条件: 8 to 128 characters (15 are advised), any characters, no mixture demanded and no change forced by age; refused are
 * passwords of the list of common and leaked ones, and those made of the organisation's or user's own words.
 * Rules: SEC-A3.
 */
public final class PasswordRule {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    /** @param known words that surround the user: 利用者ID, organisation, product */
    public static Optional<AccessRejection> problemOf(String password, Set<String> common, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(AccessRejection.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(AccessRejection.PASSWORD_TOO_LONG);
        }
        String folded = fold(password);
        if (common.contains(folded) || isMonotonous(folded)) {
            return Optional.of(AccessRejection.PASSWORD_COMMON);
        }
        for (String word : known) {
            String part = fold(word);
            if (part.length() >= 3 && folded.contains(part) && folded.length() - part.length() < 8) {
                return Optional.of(AccessRejection.PASSWORD_HAS_KNOWN_WORD);
            }
        }
        return Optional.empty();
    }

    /** As the list of common passwords writes them. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isMonotonous(String folded) {
        return folded.chars().distinct().count() < 4;
    }

    private PasswordRule() {}
}
