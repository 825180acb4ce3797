package shikaku.shared.store;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import shikaku.shared.time.BusinessClock;

/** Writes when and by whom a record was made and last changed. The moment is always the real one. */
public class RecordStamp {

    private static final BusinessClock CLOCK = new BusinessClock(null);

    @Inject
    Instance<Actor> actor;

    @PrePersist
    void created(Versioned versioned) {
        versioned.stampCreated(CLOCK.instant(), actorId());
    }

    @PreUpdate
    void changed(Versioned versioned) {
        versioned.stampChanged(CLOCK.instant(), actorId());
    }

    private long actorId() {
        return actor != null && actor.isResolvable() ? actor.get().actorId() : 0;
    }
}
