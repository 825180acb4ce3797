package shikaku.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import shikaku.access.rule.Role;
import shikaku.shared.store.Versioned;

/** 機械の鍵: lets a machine of an organisation in, until it is revoked. Only its hash is known. */
@Entity
@Table(name = "machine_token")
public class MachineToken extends Versioned {

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "role", updatable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "demo", updatable = false)
    private boolean demo;

    protected MachineToken() {}

    public MachineToken(long organisationId, String name, Role role, String tokenHash) {
        this.organisationId = organisationId;
        this.name = name;
        this.role = role;
        this.tokenHash = tokenHash;
    }

    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public long organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    String tokenHash() {
        return tokenHash;
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public boolean demo() {
        return demo;
    }
}
