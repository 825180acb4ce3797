package shikaku.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.rule.SessionLimits;
import shikaku.shared.store.Versioned;

/**
 * ログイン中の状態: begins with a finished login, is kept alive by acts of the clerk, ends by logout, by a limit, or because an
 * administrator ended it or disabled the clerk. All nodes ask this row.
 */
@Entity
@Table(name = "clerk_session")
public class ClerkSession extends Versioned {

    @Column(name = "clerk_id", updatable = false)
    private long clerkId;

    @Column(name = "key_hash", updatable = false)
    private String keyHash;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "last_act_at")
    private Instant lastActAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private SessionLimits.End endReason;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "network_address", updatable = false)
    private String networkAddress;

    protected ClerkSession() {}

    public ClerkSession(long clerkId, String keyHash, Instant startedAt, String networkAddress) {
        this.clerkId = clerkId;
        this.keyHash = keyHash;
        this.startedAt = startedAt;
        this.lastActAt = startedAt;
        this.networkAddress = networkAddress;
    }

    public void end(Instant at, SessionLimits.End reason) {
        if (endedAt == null) {
            endedAt = at;
            endReason = reason;
        }
    }

    /** The clerk gave the password once more. */
    public void prove(Instant at) {
        provedAt = at;
    }

    /** Whether that was a short while ago. */
    public boolean provedAt(Instant at) {
        return SessionLimits.proofHolds(provedAt, at);
    }

    public long clerkId() {
        return clerkId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant lastActAt() {
        return lastActAt;
    }

    public String networkAddress() {
        return networkAddress;
    }

    public boolean open() {
        return endedAt == null;
    }

    /** Why it is over: what was decided, else what the limits say. */
    public Optional<SessionLimits.End> endAt(Instant at) {
        return endedAt != null ? Optional.of(endReason) : SessionLimits.endOf(startedAt, lastActAt, at);
    }
}
