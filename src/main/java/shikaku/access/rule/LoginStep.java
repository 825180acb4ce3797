package shikaku.access.rule;

/**
 * ログインの次の手順: what a clerk whose password was right still has to do before a session begins.
 * Everybody but a demo user has a second factor from the first login on; a known device is asked before a password may be
 * changed.
 * Rules: SEC-A2, SEC-A8.
 */
public enum LoginStep {
    GIVE_CODE,
    CHANGE_PASSWORD,
    ENROL_DEVICE,
    ENTER;

    /** What is known of the clerk at this moment. */
    public record Facts(boolean demo, boolean deviceEnrolled, boolean codeGiven, boolean passwordMustChange) {}

    public static LoginStep after(Facts facts) {
        if (facts.deviceEnrolled() && !facts.codeGiven()) {
            return GIVE_CODE;
        }
        if (facts.passwordMustChange()) {
            return CHANGE_PASSWORD;
        }
        return facts.deviceEnrolled() || facts.demo() ? ENTER : ENROL_DEVICE;
    }
}
