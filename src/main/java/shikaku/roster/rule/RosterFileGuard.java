package shikaku.roster.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 抽出日の順序: a roster older than the one in use is refused, and so is one that would lose a large part of the people, unless a
 * supervisor said why (CMP-01, CMP-03).
 */
public final class RosterFileGuard {

    /** Fewer people by more than this many percent look like a file that was cut off. */
    public static final int SUSPICIOUS_LOSS_PERCENT = 20;

    /** What stops the file. */
    public enum Refusal {
        OLDER_THAN_LOADED,
        FAR_FEWER_PEOPLE
    }

    /** @param loadedOn 抽出日 in use, or null; {@code reason} of a supervisor, or empty */
    public record Asked(LocalDate extractedOn, LocalDate loadedOn, int people, int peopleBefore, String reason) {}

    public static Optional<Refusal> refuses(Asked file) {
        if (!file.reason().isBlank()) {
            return Optional.empty();
        }
        if (file.loadedOn() != null && file.extractedOn().isBefore(file.loadedOn())) {
            return Optional.of(Refusal.OLDER_THAN_LOADED);
        }
        long kept = 100L * file.people();
        return kept < (100L - SUSPICIOUS_LOSS_PERCENT) * file.peopleBefore()
                ? Optional.of(Refusal.FAR_FEWER_PEOPLE)
                : Optional.empty();
    }

    private RosterFileGuard() {}
}
