package shikaku.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.shared.time.BusinessDateSource;

/**
 * 業務日の移動: in demo and training the whole installation stands on a day of its own. Every node asks the database again after
 * two seconds.
 */
@ApplicationScoped
public class BusinessDateSetting implements BusinessDateSource {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    @Inject
    AccessSettings settings;

    @Inject
    MoveBusinessDate stored;

    private volatile Known known;

    private record Known(Optional<LocalDate> date, long readAt) {}

    @Override
    public Optional<LocalDate> businessDate() {
        if (!settings.dateMayMove()) {
            return Optional.empty();
        }
        Known last = known;
        if (last == null || System.nanoTime() - last.readAt() > FRESH) {
            Optional<LocalDate> date =
                    stored.current().or(() -> settings.demo() ? Optional.of(settings.demoDate()) : Optional.empty());
            last = new Known(date, System.nanoTime());
            known = last;
        }
        return last.date();
    }

    /** This node knows of a change at once. */
    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessHappened event) {
        if (event.act() == AccessHappened.Act.BUSINESS_DATE) {
            known = null;
        }
    }
}
