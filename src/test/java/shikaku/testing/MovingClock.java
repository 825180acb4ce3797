package shikaku.testing;

import java.time.Duration;
import java.time.Instant;
import shikaku.shared.time.BusinessClock;

/** 進められる時計: stands still until the test moves it. */
public final class MovingClock extends BusinessClock {

    private Instant now;

    public MovingClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
