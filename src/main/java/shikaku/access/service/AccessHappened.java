package shikaku.access.service;

/**
 * Something about access happened that no audited service stands for: a login, a refused try, a session's end. The capability
 * audit records it (decision 16).
 *
 * @param who null when nobody is known yet
 * @param loginName as tried; a name that does not exist is recorded too
 * @param detail a code, never a secret
 */
public record AccessHappened(Act act, CallerIdentity who, String loginName, boolean allowed, String detail) {

    /** What can happen, in the words of the audit. */
    public enum Act {
        PASSWORD("パスワードを確かめる"),
        CODE("確認コードを確かめる"),
        DEVICE("確認コードの登録"),
        LOGIN("ログイン"),
        SESSION_END("ログインの終了"),
        PASSWORD_CHANGE("パスワードの変更"),
        TOKEN("機械の認証"),
        CLOSED_PAGE("権限のない画面");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
