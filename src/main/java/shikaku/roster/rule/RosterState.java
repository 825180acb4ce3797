package shikaku.roster.rule;

import java.time.Duration;
import java.time.Instant;

/** 取込の状態. What is reflected is reflected whole; every other state means that nothing changed. */
public enum RosterState {
    RECEIVED,
    CHECKING,
    APPLYING,
    APPLIED,
    REFUSED,
    CANCELLED,
    INTERRUPTED;

    /** Without a sign of life for so long, nobody works on the file any more. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    /** A file that waits for its turn gives no sign of life: behind a large mailing it may wait this long. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    public boolean running() {
        return this == RECEIVED || this == CHECKING || this == APPLYING;
    }

    /** A running import whose process died is interrupted. */
    public RosterState seen(Instant heartbeat, Instant now) {
        return running()
                        && heartbeat
                                .plus(this == RECEIVED ? LONGEST_WAIT : SILENCE)
                                .isBefore(now)
                ? INTERRUPTED
                : this;
    }
}
