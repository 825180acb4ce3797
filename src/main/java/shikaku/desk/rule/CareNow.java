package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.CareAccessTimeline.Access;
import shikaku.eligibility.rule.CareAccessTimeline.Span;

/**
 * 受診できるもの in one cell of a list: with what today, and until when if that is near.
 *
 * @param until last covered day, null when no end is known or none is near
 */
public record CareNow(State state, LocalDate until) implements Serializable {

    /** What the cell says; {@code kind} is its icon and colour. */
    public enum State {
        CARD("ok"),
        PAPER("ok"),
        /** Covered, but not for long. */
        ENDS_SOON("wa"),
        /** Today is the last day. */
        ENDS_TODAY("ng"),
        NOTHING("ng"),
        UNKNOWN("wa"),
        NOT_INSURED("no");

        private final String kind;

        State(String kind) {
            this.kind = kind;
        }

        public String kind() {
            return kind;
        }
    }

    /** Days ahead that count as near. */
    private static final int NEAR = 92;

    public static CareNow of(CareAccessTimeline timeline, LocalDate today) {
        Access now = timeline.accessSpanOn(today).value();
        return switch (now) {
            case NOT_INSURED -> new CareNow(State.NOT_INSURED, null);
            case NOTHING -> new CareNow(State.NOTHING, null);
            case UNKNOWN -> new CareNow(State.UNKNOWN, null);
            default -> covered(timeline, today, now);
        };
    }

    private static CareNow covered(CareAccessTimeline timeline, LocalDate today, Access now) {
        LocalDate lastDay = timeline.access().stream()
                .filter(span -> CareOutlook.without(span.value()))
                .map(Span::firstDay)
                .findFirst()
                .map(day -> day.minusDays(1))
                .orElse(null);
        if (lastDay != null && !lastDay.isAfter(today)) {
            return new CareNow(State.ENDS_TODAY, lastDay);
        }
        if (lastDay != null && !lastDay.isAfter(today.plusDays(NEAR))) {
            return new CareNow(State.ENDS_SOON, lastDay);
        }
        return new CareNow(now == Access.PAPER ? State.PAPER : State.CARD, null);
    }
}
