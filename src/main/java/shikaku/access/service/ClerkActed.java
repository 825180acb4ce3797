package shikaku.access.service;

/**
 * An administrator did something about a clerk, or was refused; the capability audit records it with its reason (decision 16).
 *
 * @param refusal code of the refusal; null when the act was done
 * @param what a code of what changed, never a secret
 */
public record ClerkActed(Act act, long clerkId, String reason, String what, String refusal) {

    /** What can be done about a clerk, in the words of the audit. */
    public enum Act {
        LIST("職員の一覧を見る"),
        VIEW("職員を見る"),
        ADD("職員を登録する"),
        ROLES("職員の役割を変える"),
        BLOCK("職員を停止する"),
        UNBLOCK("職員の停止を解く"),
        NEW_PASSWORD("初期パスワードを発行する"),
        NEW_DEVICE("確認コードの端末を登録し直させる"),
        CONFIRM("職員の役割を確認する"),
        DECLINE("職員の役割を認めない"),
        END_SESSIONS("職員のログインを終わらせる");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
