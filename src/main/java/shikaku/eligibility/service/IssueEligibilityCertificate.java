package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.Handover;
import shikaku.eligibility.rule.IssueGuard;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.eligibility.store.EligibilityCertificates.Issued;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
import shikaku.eligibility.store.EligibilityDocuments;
import shikaku.eligibility.store.EligibilityPreview;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.http.Figures;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 資格確認書を交付する at the counter: decided anew, guarded, numbered and recorded together with the bytes the clerk saw. If
 * anything the clerk saw would be different now, nothing is issued.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("資格確認書を交付する")
public class IssueEligibilityCertificate {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    DecideEligibility decide;

    @Inject
    ComposeCard compose;

    @Inject
    SeriesOfIssue series;

    @Inject
    EligibilityCertificates certificates;

    @Inject
    EligibilityDocuments documents;

    @Inject
    Event<EligibilityCertificatesIssued> told;

    @Inject
    Figures figures;

    /** What the clerk entered. {@code reason} only when the ground is not the proposed one. */
    public record Command(
            long personId, Long previewId, Ground ground, String reason, Handover handover, boolean cardAsked)
            implements AuditSubject.Given {

        @Override
        public Collection<Long> auditSubjects() {
            return List.of(personId);
        }

        @Override
        public String auditReason() {
            return reason;
        }
    }

    /** The record's id and its number in its fiscal year. */
    public record Done(long certificateId, int fiscalYear, int issueNumber) {

        public String shownNumber() {
            return IssuedDocument.shownNumber(fiscalYear, issueNumber);
        }
    }

    public Done issue(InsurerNumber tenant, @AuditSubject Command command) {
        caller.mustServe(tenant);
        Decided decided = decide.of(tenant, command.personId(), clock.today())
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        guard(decided, command);
        EligibilityPreview preview = previewed(tenant, decided, command);
        IssueRecord record = IssueRecord.of(decided, command.ground(), command.reason(), command.handover());
        Issued issued = certificates
                .issue(
                        tenant,
                        series.atCounter(tenant, command.personId()),
                        List.of(record),
                        new Stamp(clock.instant(), caller.clerkId()))
                .get(command.personId());
        documents.promote(tenant, preview, issued.id());
        told.fire(new EligibilityCertificatesIssued(tenant, List.of(command.personId()), record.firstDay()));
        figures.issued();
        return new Done(issued.id(), issued.fiscalYear(), issued.issueNumber());
    }

    private void guard(Decided decided, Command command) {
        var request = new IssueGuard.Request(
                command.ground(),
                command.reason(),
                command.handover(),
                caller.has(Role.PROTECTION_OFFICER),
                command.cardAsked(),
                decided.on());
        IssueGuard.refuses(IssueGuard.Judged.of(decided), request).ifPresent(refusal -> {
            throw new Rejected(refusal);
        });
    }

    private EligibilityPreview previewed(InsurerNumber tenant, Decided decided, Command command) {
        if (command.previewId() == null) {
            throw new Rejected(EligibilityRejection.PREVIEW_GONE);
        }
        EligibilityPreview preview = documents
                .preview(tenant, command.previewId(), caller.clerkId())
                .orElseThrow(() -> new Rejected(EligibilityRejection.PREVIEW_GONE));
        String sum = ComposeCard.sum(compose.of(tenant, decided), decided);
        var asked = new EligibilityPreview.Asked(caller.clerkId(), command.personId(), decided.on(), sum);
        if (!preview.answers(asked)) {
            throw new Rejected(EligibilityRejection.CHANGED);
        }
        return preview;
    }
}
