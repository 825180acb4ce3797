package shikaku.eligibility.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import shikaku.shared.value.InsurerNumber;

/** 印刷見本: a document rendered once for one clerk, waiting to be issued or forgotten. */
@Entity
@Table(name = "eligibility_preview")
public class EligibilityPreview {

    /** The bytes with their sum and what made them. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by its sum alone.
    public record Rendered(String layout, String build, Instant madeAt, String sha256, byte[] pdf) {}

    /** Whom it is for and what was decided. */
    public record Asked(long clerkId, long personId, LocalDate issuedOn, String factsSha256) {}

    @Column(name = "insurer_number")
    private InsurerNumber insurer;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "record")
    private Long id;

    @Column(name = "clerk_id")
    private long clerkId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "facts_sha256")
    private String factsSha256;

    @Column(name = "layout")
    private String layout;

    @Column(name = "build")
    private String build;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "pdf")
    private byte[] pdf;

    protected EligibilityPreview() {}

    public EligibilityPreview(InsurerNumber insurer, Asked asked, Rendered rendered) {
        this.insurer = insurer;
        this.clerkId = asked.clerkId();
        this.personId = asked.personId();
        this.issuedOn = asked.issuedOn();
        this.factsSha256 = asked.factsSha256();
        this.layout = rendered.layout();
        this.build = rendered.build();
        this.madeAt = rendered.madeAt();
        this.sha256 = rendered.sha256();
        this.pdf = rendered.pdf();
    }

    public InsurerNumber insurer() {
        return insurer;
    }

    public Long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    /** Still the same clerk, day and facts. */
    public boolean answers(Asked asked) {
        return clerkId == asked.clerkId()
                && personId == asked.personId()
                && issuedOn.equals(asked.issuedOn())
                && factsSha256.equals(asked.factsSha256());
    }

    public String layout() {
        return layout;
    }

    public String build() {
        return build;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
