package shikaku.roster.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 抽出日の順序: a roster older than the one in use is refused, and so is one that would lose a large part of the people or no longer
 * says who is under a measure, until a supervisor has seen what stops it and said why it is to be taken over (CMP-01, CMP-03, NDF-03).
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

    /**
     * A sound file.
     *
     * @param people its lines; {@code peopleBefore} those of the roster in use
     * @param answered what stopped this same file before, when a supervisor has now said why it is to be taken over all the
     *     same; a reason for something else lets nothing through
     */
    public record Asked(
            Days delivered, Days loaded, int people, int peopleBefore, Measures measures, Set<Refusal> answered) {}

    /** 支援措置: whether the file has its column, and whether rosters have brought any before. */
    public record Measures(boolean delivered, boolean before) {}

    /** The first thing that stops the file and that nobody answered for. */
    public static Optional<Refusal> refuses(Asked file) {
        return Stream.of(Refusal.values())
                .filter(refusal -> !file.answered().contains(refusal))
                .filter(refusal -> stops(refusal, file))
                .findFirst();
    }

    private static boolean stops(Refusal refusal, Asked file) {
        return switch (refusal) {
            case OLDER_THAN_LOADED -> older(
                    file.delivered().people(), file.loaded().people());
            case OLDER_CARDS_THAN_LOADED -> older(
                    file.delivered().cards(), file.loaded().cards());
            case FAR_FEWER_PEOPLE -> 100L * file.people() < (100L - SUSPICIOUS_LOSS_PERCENT) * file.peopleBefore();
            case WITHOUT_MEASURES -> file.measures().before()
                    && !file.measures().delivered();
        };
    }

    private static boolean older(LocalDate delivered, LocalDate loaded) {
        return delivered != null && loaded != null && delivered.isBefore(loaded);
    }

    private RosterFileGuard() {}
}
