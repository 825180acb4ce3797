package shikaku.audit.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;

/**
 * 記録の言葉: a reason or detail is kept as the key of its text, or as a code, so that the trail does not change with the wording;
 * the auditor reads the text. What is neither was typed by somebody and is shown as it is.
 */
final class AuditWords {

    private static final String CODES = "audit.code.";

    /** Names of ours; a rule id goes on with a hyphen and a figure. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b(?!-)");

    static String of(String kept) {
        if (kept == null || kept.isEmpty()) {
            return "";
        }
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        for (String key : new String[] {CODES + kept, kept}) {
            if (texts.containsKey(key)) {
                return texts.getString(key);
            }
        }
        return kept;
    }

    /** The same for a ground, whose words stand among ids and days: roles, kinds of insurer and what was counted are named, rule ids stay. */
    static String ground(String kept) {
        if (kept == null) {
            return "";
        }
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
        return CODE.matcher(kept).replaceAll(code -> {
            for (String key : new String[] {"insurer.kind." + code.group(), "audit.word." + code.group()}) {
                if (texts.containsKey(key)) {
                    return texts.getString(key);
                }
            }
            return roles().getOrDefault(code.group(), code.group());
        });
    }

    private static Map<String, String> roles() {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, Role::label));
    }

    private AuditWords() {}
}
