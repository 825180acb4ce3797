package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.store.EligibilityCertificate;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.eligibility.store.EligibilityDocument;
import shikaku.eligibility.store.EligibilityDocuments;
import shikaku.eligibility.store.EligibilityPreview;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.print.PreviewPicture;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 書類を開く: the stored bytes of a preview or an issued document. The flags are asked at this moment, so that a person
 * protected a minute ago is refused to everybody but the officer.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("資格確認書を開く")
public class ReadEligibilityDocument {

    private static final int DOTS_AN_INCH = 200;

    @Inject
    Caller caller;

    @Inject
    AuditNote note;

    @Inject
    ReadProtection protection;

    @Inject
    EligibilityCertificates certificates;

    @Inject
    EligibilityDocuments documents;

    /** The file as issued. */
    public byte[] pdf(InsurerNumber tenant, long certificateId) {
        caller.mustServe(tenant);
        EligibilityCertificate issued = certificates.find(tenant, certificateId).orElseThrow(this::notFound);
        open(tenant, issued.personId());
        return documents
                .find(tenant, certificateId)
                .map(EligibilityDocument::pdf)
                .orElseThrow(this::notFound);
    }

    /** One side of the clerk's own preview as a picture, from the bytes that would be issued. */
    @Audited(value = "資格確認書の見本の絵を開く", act = false)
    public byte[] previewPicture(InsurerNumber tenant, long previewId, int side) {
        caller.mustServe(tenant);
        EligibilityPreview preview =
                documents.preview(tenant, previewId, caller.clerkId()).orElseThrow(this::notFound);
        open(tenant, preview.personId());
        byte[] pdf = preview.pdf();
        if (side < 0 || side >= PreviewPicture.pages(pdf)) {
            throw notFound();
        }
        return PreviewPicture.png(pdf, side, DOTS_AN_INCH);
    }

    private void open(InsurerNumber tenant, long personId) {
        note.person(personId);
        if (protection.of(tenant, List.of(personId)).get(personId).hiddenFrom(caller.has(Role.PROTECTION_OFFICER))) {
            throw new Rejected(EligibilityRejection.FOR_OFFICER);
        }
    }

    private Rejected notFound() {
        return new Rejected(CommonRejection.NOT_FOUND);
    }
}
