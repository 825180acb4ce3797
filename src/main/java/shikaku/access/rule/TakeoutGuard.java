package shikaku.access.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 取出しの可否: a list or a file leaves the portal within 15 minutes after its purpose was given together with the password, and only
 * so many leave with one clerk in any 60 minutes.
 * Rules: SEC-F8.
 */
public final class TakeoutGuard {

    /** How long a purpose opens the files it was given for. */
    public static final Duration HOLDS = Duration.ofMinutes(15);

    public static final Duration WINDOW = Duration.ofHours(1);

    /**
     * @param givenAt when the clerk last said in this session what these are for, null if never
     * @param taken how many lists and files the clerk took within the window
     */
    public static Optional<AccessRejection> problemOf(Instant givenAt, int taken, int most, Instant at) {
        if (givenAt == null || at.isBefore(givenAt) || !at.isBefore(givenAt.plus(HOLDS))) {
            return Optional.of(AccessRejection.PURPOSE_MISSING);
        }
        return taken >= most ? Optional.of(AccessRejection.TAKEOUT_LIMIT) : Optional.empty();
    }

    private TakeoutGuard() {}
}
