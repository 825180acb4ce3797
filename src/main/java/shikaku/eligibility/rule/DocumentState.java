package shikaku.eligibility.rule;

import java.time.LocalDate;

/**
 * 書類の状態: what has become of an issued 資格確認書 on a day. One that was taken back before its first day never becomes usable; whoever
 * left the insurance holds none that works, whether or not its end is on record yet, and gets none that begins later.
 * Rules: LIF-09.
 */
public enum DocumentState {
    LIVE,
    FUTURE,
    /** Its last day is over. */
    OVER,
    LOST_ELIGIBILITY,
    COLLECTED,
    CANCELLED,
    REISSUED,
    WITHDRAWN,
    /** Ended early; nobody wrote down why. */
    ENDED;

    public static DocumentState of(IssuedDocument document, PersonFacts person, LocalDate day) {
        LocalDate endedOn = document.endedOn();
        if (endedOn != null && (!day.isBefore(endedOn) || !endedOn.isAfter(document.firstDay()))) {
            return because(document.endReason());
        }
        if (person.beginsAfterLoss(document.held())) {
            return LOST_ELIGIBILITY;
        }
        if (day.isBefore(document.firstDay())) {
            return FUTURE;
        }
        LocalDate last = person.lastUsableDay(document.held());
        if (!day.isAfter(last)) {
            return LIVE;
        }
        return last.isBefore(document.held().lastUsableDay()) ? LOST_ELIGIBILITY : OVER;
    }

    private static DocumentState because(EndReason reason) {
        if (reason == null) {
            return ENDED;
        }
        return switch (reason) {
            case LOST_ELIGIBILITY -> LOST_ELIGIBILITY;
            case COLLECTED -> COLLECTED;
            case CANCELLED -> CANCELLED;
            case REISSUED -> REISSUED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
