package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 処理待ち: one kind of work somebody has to go on with.
 *
 * @param what name of the kind, of its text and of nobody
 * @param label what tells it from others of its kind, such as the number of a mailing, or null
 * @param days how long the oldest has waited, null where that is not counted
 * @param dueOn the last day for it, or null
 */
public record WaitingWork(String what, String label, long count, Long days, LocalDate dueOn, String path)
        implements Serializable {

    private static final int SOON = 2;

    /** How near the last day is. */
    public enum Pressure {
        NONE,
        LATER,
        SOON,
        OVERDUE
    }

    public String messageKey() {
        return "desk.waiting." + what;
    }

    public Pressure pressure(LocalDate today) {
        if (dueOn == null) {
            return Pressure.NONE;
        }
        if (dueOn.isBefore(today)) {
            return Pressure.OVERDUE;
        }
        return ChronoUnit.DAYS.between(today, dueOn) <= SOON ? Pressure.SOON : Pressure.LATER;
    }
}
