package shikaku.access.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * ログイン試行の制限: how many wrong tries an account and a network address have before they must wait.
 * <ul>
 *   <li>Account (organisation + 利用者ID, whether it exists or not): 5 tries that did not succeed within 15 minutes,
 *       then 15 minutes without login. Passwords and one-time codes count together.
 *   <li>Network address: 100 tries that did not succeed within 15 minutes, then 15 minutes without login. An office
 *       often shares one address, so this border is wide.
 * </ul>
 * A try counts when it begins, so that tries at the same moment cannot outrun the count; success sets the account to zero
 * and takes the one try back from the address. The counts are rows of the database: a restart or a second node changes
 * nothing.
 * Rules: SEC-A5.
 */
public final class LoginThrottle {

    public static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** What is counted, and how many tries it has. */
    public enum Subject {
        ACCOUNT(5),
        ADDRESS(100);

        private final int tries;

        Subject(int tries) {
            this.tries = tries;
        }

        public int tries() {
            return tries;
        }
    }

    /** The count before a try; {@code lockedUntil} is null when there is no lock. */
    public record Count(int tries, Instant windowStart, Instant lockedUntil) {

        /** The first state of everybody. */
        public static Count none(Instant at) {
            return new Count(0, at, null);
        }
    }

    /** The count with this try in it, and whether the try may go on. */
    public record Decision(Count count, boolean allowed, int triesLeft) {}

    public static Decision ofTry(Subject subject, Count before, Instant at) {
        if (before.lockedUntil() != null && at.isBefore(before.lockedUntil())) {
            return new Decision(before, false, 0);
        }
        boolean fresh = before.lockedUntil() != null
                || !at.isBefore(before.windowStart().plus(WINDOW));
        int tries = fresh ? 1 : before.tries() + 1;
        Instant start = fresh ? at : before.windowStart();
        Instant lock = tries >= subject.tries() ? at.plus(LOCK) : null;
        return new Decision(new Count(tries, start, lock), true, Math.max(0, subject.tries() - tries));
    }

    private LoginThrottle() {}
}
