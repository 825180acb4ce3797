package shikaku.shared.time;

import java.time.LocalDate;
import java.util.Optional;

/** Where a moved business date comes from in demo and training; empty in production. */
public interface BusinessDateSource {

    /** The day the whole installation stands on, or empty for the real day. */
    Optional<LocalDate> businessDate();
}
