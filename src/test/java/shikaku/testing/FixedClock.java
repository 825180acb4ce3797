package shikaku.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.shared.time.BusinessClock;

/** 固定した時計: stands on one business date for ever; instants are nine in the morning of that day in Tokyo. */
public final class FixedClock extends BusinessClock {

    private final LocalDate today;

    private FixedClock(LocalDate today) {
        super(null);
        this.today = today;
    }

    /** @param isoDate as in {@code 2026-11-24} */
    public static FixedClock on(String isoDate) {
        return new FixedClock(LocalDate.parse(isoDate));
    }

    @Override
    public Optional<LocalDate> movedDate() {
        return Optional.of(today);
    }

    @Override
    public Instant instant() {
        return today.atTime(9, 0).atZone(TOKYO).toInstant();
    }
}
