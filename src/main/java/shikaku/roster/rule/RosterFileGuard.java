package shikaku.roster.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 抽出日の順序: a roster older than the one in use is refused, and so is one that would lose a large part of the people or no longer
 * says who is under a measure, unless a supervisor said why (CMP-01, CMP-03, NDF-03).
 */
public final class RosterFileGuard {

    /** Fewer people by more than this many percent look like a file that was cut off. */
    public static final int SUSPICIOUS_LOSS_PERCENT = 20;

    /** What stops the file. */
    public enum Refusal {
        OLDER_THAN_LOADED,
        OLDER_CARDS_THAN_LOADED,
        FAR_FEWER_PEOPLE,
        WITHOUT_MEASURES
    }

    /** The two 抽出日, of the people and of card and registration; null for what was never delivered. */
    public record Days(LocalDate people, LocalDate cards) {}

    /** {@code reason} of a supervisor, or empty. */
    public record Asked(Days delivered, Days loaded, int people, int peopleBefore, Measures measures, String reason) {}

    /** 支援措置: whether the file has its column, and whether rosters have brought any before. */
    public record Measures(boolean delivered, boolean before) {}

    public static Optional<Refusal> refuses(Asked file) {
        if (!file.reason().isBlank()) {
            return Optional.empty();
        }
        if (older(file.delivered().people(), file.loaded().people())) {
            return Optional.of(Refusal.OLDER_THAN_LOADED);
        }
        if (older(file.delivered().cards(), file.loaded().cards())) {
            return Optional.of(Refusal.OLDER_CARDS_THAN_LOADED);
        }
        long kept = 100L * file.people();
        if (kept < (100L - SUSPICIOUS_LOSS_PERCENT) * file.peopleBefore()) {
            return Optional.of(Refusal.FAR_FEWER_PEOPLE);
        }
        return file.measures().before() && !file.measures().delivered()
                ? Optional.of(Refusal.WITHOUT_MEASURES)
                : Optional.empty();
    }

    private static boolean older(LocalDate delivered, LocalDate loaded) {
        return delivered != null && loaded != null && delivered.isBefore(loaded);
    }

    private RosterFileGuard() {}
}
