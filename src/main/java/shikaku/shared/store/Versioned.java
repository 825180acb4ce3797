package shikaku.shared.store;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * 版のある記録: the one superclass of entities. Gives an id from the shared range, a version against two clerks changing the same
 * record, and who made and changed it when. Columns: id, version, created_at, created_by, changed_at, changed_by.
 */
@MappedSuperclass
@EntityListeners(RecordStamp.class)
@TableGenerator(
        name = "record",
        table = "id_range",
        pkColumnName = "name",
        valueColumnName = "next_id",
        pkColumnValue = IdRanges.RECORD,
        allocationSize = 50)
public abstract class Versioned {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "record")
    private Long id;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private long changedBy;

    protected Versioned() {}

    /** For records written in bulk, with an id claimed from {@link IdRanges}. */
    protected Versioned(long id) {
        this.id = id;
    }

    /** The id, known once the record was handed to the entity manager. */
    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long createdBy() {
        return createdBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long changedBy() {
        return changedBy;
    }

    void stampCreated(Instant at, long by) {
        createdAt = at;
        createdBy = by;
        stampChanged(at, by);
    }

    void stampChanged(Instant at, long by) {
        changedAt = at;
        changedBy = by;
    }
}
