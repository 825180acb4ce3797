package shikaku.eligibility.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import shikaku.shared.value.InsurerNumber;

/** 交付した書類そのもの: the bytes that were shown, issued and printed. Written once and never changed. */
@Entity
@Table(name = "eligibility_document")
public class EligibilityDocument {

    @Column(name = "insurer_number")
    private InsurerNumber insurer;

    @Id
    @Column(name = "certificate_id")
    private long certificateId;

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

    protected EligibilityDocument() {}

    /** What was previewed becomes the document, byte for byte. */
    public EligibilityDocument(long certificateId, EligibilityPreview preview) {
        this.insurer = preview.insurer();
        this.certificateId = certificateId;
        this.layout = preview.layout();
        this.build = preview.build();
        this.madeAt = preview.madeAt();
        this.sha256 = preview.sha256();
        this.pdf = preview.pdf();
    }

    public InsurerNumber insurer() {
        return insurer;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
