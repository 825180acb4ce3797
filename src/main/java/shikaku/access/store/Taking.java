package shikaku.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import shikaku.shared.store.Versioned;

/** 取出し: one list or file that left with a clerk, counted before it did. */
@Entity
@Table(name = "taking")
public class Taking extends Versioned {

    @Column(name = "clerk_id", updatable = false)
    private long clerkId;

    @Column(name = "permit_id", updatable = false)
    private long permitId;

    @Column(name = "records", updatable = false)
    private long records;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt;

    protected Taking() {}

    public Taking(long clerkId, long permitId, long records, Instant takenAt) {
        this.clerkId = clerkId;
        this.permitId = permitId;
        this.records = records;
        this.takenAt = takenAt;
    }
}
