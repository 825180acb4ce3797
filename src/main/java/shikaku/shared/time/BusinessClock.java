package shikaku.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * 業務日: the only place that reads a clock, always in Asia/Tokyo (DAT-12 is kept by nobody else having a zone).
 * The business date may be moved in demo and training; instants for audit, leases, sessions and logs are always real.
 */
@ApplicationScoped
public class BusinessClock {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Instance<BusinessDateSource> sources;

    /** For the container's proxy and for clocks of tests that answer by themselves. */
    protected BusinessClock() {
        this(null);
    }

    @Inject
    public BusinessClock(Instance<BusinessDateSource> sources) {
        this.sources = sources;
    }

    /** The business date. */
    public LocalDate today() {
        return movedDate().orElseGet(() -> now().toLocalDate());
    }

    /** The business date if it was moved; the page header says so. */
    public Optional<LocalDate> movedDate() {
        return sources != null && sources.isResolvable() ? sources.get().businessDate() : Optional.empty();
    }

    /** The real moment. */
    public Instant instant() {
        return Instant.now();
    }

    /** The real moment as a wall clock in Tokyo shows it. */
    public ZonedDateTime now() {
        return instant().atZone(TOKYO);
    }
}
