package shikaku.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.rule.TakeoutPurpose;
import shikaku.shared.store.Versioned;

/** 取出しの目的の申告: what a clerk said, in one session, the lists and files of one record are taken out for. */
@Entity
@Table(name = "takeout_permit")
public class TakeoutPermit extends Versioned {

    @Column(name = "clerk_id", updatable = false)
    private long clerkId;

    @Column(name = "session_id", updatable = false)
    private long sessionId;

    @Column(name = "kind", updatable = false)
    @Enumerated(EnumType.STRING)
    private TakeoutKind kind;

    @Column(name = "record_id", updatable = false)
    private long recordId;

    @Column(name = "purpose", updatable = false)
    @Enumerated(EnumType.STRING)
    private TakeoutPurpose purpose;

    @Column(name = "note", updatable = false)
    private String note;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    protected TakeoutPermit() {}

    /** What is taken out: lists and files of one record; 0 where there is one list only. */
    public record About(TakeoutKind kind, long recordId) {}

    public TakeoutPermit(
            long clerkId, long sessionId, About about, TakeoutPurpose purpose, String note, Instant givenAt) {
        this.clerkId = clerkId;
        this.sessionId = sessionId;
        this.kind = about.kind();
        this.recordId = about.recordId();
        this.purpose = purpose;
        this.note = note;
        this.givenAt = givenAt;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** In the words of the office, for the audit. */
    public String told() {
        return note.isEmpty() ? purpose.label() : purpose.label() + "：" + note;
    }
}
