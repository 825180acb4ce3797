package shikaku.access.rule;

import java.time.Duration;
import java.time.Instant;

/**
 * ログイン試行の制限: how many wrong tries an account and a network address have before they must wait.
 * <ul>
 *   <li>Account (organisation + 利用者ID, whether it exists or not): 5 tries that did not succeed within 15 minutes,
 *       then 15 minutes without login. Passwords and one-time codes count together.
 *   <li>Network address: 100 tries that did not succeed within 15 minutes, then 15 minutes without login. An office
 *       often shares one address, so this border is wide. Of IPv6 addresses the network (/64) counts, since everybody has
 *       as many of them as they like.
 *   <li>Machine tokens nobody issued: 20 from one network address within 15 minutes are recorded one by one, then none for
 *       15 minutes. A right token is taken all the same: nobody can guess one, and machines share addresses with others.
 * </ul>
 * A try counts when it begins, so that tries at the same moment cannot outrun the count; success sets the account to zero
 * and takes the one try back from the address. The counts are rows of the database: a restart or a second node changes
 * nothing. Of the tries refused during a lock the first one is worth a record, so that nobody can fill the audit trail.
 * Rules: SEC-A5.
 */
public final class LoginThrottle {

    public static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** What is counted, and how many tries it has. */
    public enum Subject {
        ACCOUNT(5),
        ADDRESS(100),
        MACHINE(20);

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

    /**
     * The count with this try in it, and whether the try may go on.
     *
     * @param recorded whether the try is worth a record: every one that may go on, and the first of those a lock refuses
     */
    public record Decision(Count count, boolean allowed, int triesLeft, boolean recorded) {}

    public static Decision ofTry(Subject subject, Count before, Instant at) {
        if (before.lockedUntil() != null && at.isBefore(before.lockedUntil())) {
            boolean first = before.tries() <= subject.tries();
            int refused = first ? subject.tries() + 1 : before.tries();
            return new Decision(new Count(refused, before.windowStart(), before.lockedUntil()), false, 0, first);
        }
        boolean fresh = before.lockedUntil() != null
                || !at.isBefore(before.windowStart().plus(WINDOW));
        int tries = fresh ? 1 : before.tries() + 1;
        Instant start = fresh ? at : before.windowStart();
        Instant lock = tries >= subject.tries() ? at.plus(LOCK) : null;
        return new Decision(new Count(tries, start, lock), true, Math.max(0, subject.tries() - tries), true);
    }

    private LoginThrottle() {}
}
