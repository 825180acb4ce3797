package shikaku.access.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * セッションの期限: a session ends 30 minutes after the last act of its clerk and 12 hours after its login in any case; a
 * notice is shown 3 minutes ahead. A password given again counts for 5 minutes.
 * Rules: SEC-S3, SEC-S6.
 */
public final class SessionLimits {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration ABSOLUTE = Duration.ofHours(12);
    public static final Duration NOTICE = Duration.ofMinutes(3);
    /** A login that stays between password and code for longer begins anew. */
    public static final Duration UNFINISHED_LOGIN = Duration.ofMinutes(10);

    /** How long a password given again opens what asks for it. */
    public static final Duration PROOF = Duration.ofMinutes(5);

    /** Why a session is over. */
    public enum End {
        IDLE,
        ABSOLUTE,
        LOGGED_OUT,
        ENDED_BY_ADMIN,
        CLERK_DISABLED,
        PASSWORD_RESET
    }

    public static Optional<End> endOf(Instant startedAt, Instant lastActAt, Instant at) {
        if (!at.isBefore(startedAt.plus(ABSOLUTE))) {
            return Optional.of(End.ABSOLUTE);
        }
        if (!at.isBefore(lastActAt.plus(IDLE))) {
            return Optional.of(End.IDLE);
        }
        return Optional.empty();
    }

    /** What is left of a session that has not ended. */
    public record Left(Duration idle, Duration absolute) {

        public Duration soonest() {
            return idle.compareTo(absolute) < 0 ? idle : absolute;
        }
    }

    public static Left leftOf(Instant startedAt, Instant lastActAt, Instant at) {
        return new Left(Duration.between(at, lastActAt.plus(IDLE)), Duration.between(at, startedAt.plus(ABSOLUTE)));
    }

    /** @param provedAt when the password was given again, null if never */
    public static boolean proofHolds(Instant provedAt, Instant at) {
        return provedAt != null && !at.isBefore(provedAt) && at.isBefore(provedAt.plus(PROOF));
    }

    private SessionLimits() {}
}
