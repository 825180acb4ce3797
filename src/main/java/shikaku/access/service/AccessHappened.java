package shikaku.access.service;

/**
 * Something about access happened that no audited service stands for: a login, a refused try, a session's end. The capability
 * audit records it (decision 16).
 *
 * @param who null when nobody is known; what was typed then is not kept, since people type passwords into the wrong field
 * @param detail a code, never a secret
 */
public record AccessHappened(Act act, CallerIdentity who, boolean allowed, String detail) {

    /** What can happen, in the words of the audit. */
    public enum Act {
        PASSWORD("パスワードを確かめる"),
        CODE("確認コードを確かめる"),
        DEVICE("確認コードの端末を登録する"),
        LOGIN("ログイン"),
        SESSION_END("ログインの終了"),
        PASSWORD_CHANGE("パスワードを変更する"),
        TOKEN("機械の認証"),
        SETUP("最初のシステム管理者を登録する"),
        BUSINESS_DATE("業務日を動かす"),
        PROOF("パスワードを再び確かめる"),
        CLOSED_PAGE("権限のない画面を求めた"),
        CLOSED_SERVICE("権限のない処理を求めた");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
