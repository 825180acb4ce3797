package shikaku.audit.page;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * 記録の言葉: a reason or detail is kept as the key of its text, or as a code, so that the trail does not change with the wording;
 * the auditor reads the text. What is neither was typed by somebody and is shown as it is.
 */
final class AuditWords {

    private static final String CODES = "audit.code.";

    static String of(String kept) {
        if (kept == null || kept.isEmpty()) {
            return "";
        }
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        for (String key : new String[] {kept, CODES + kept}) {
            if (texts.containsKey(key)) {
                return texts.getString(key);
            }
        }
        return kept;
    }

    private AuditWords() {}
}
