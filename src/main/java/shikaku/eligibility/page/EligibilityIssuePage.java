package shikaku.eligibility.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import shikaku.access.service.Caller;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.Handover;
import shikaku.eligibility.rule.PreviewedCard;
import shikaku.eligibility.service.IssueEligibilityCertificate;
import shikaku.eligibility.service.PreviewEligibilityCertificate;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.Address;
import shikaku.shared.page.Messages;

/** 窓口交付 資格確認書. */
@Named
@ViewScoped
public class EligibilityIssuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    PreviewEligibilityCertificate preview;

    @Inject
    IssueEligibilityCertificate issue;

    private long personId;
    private Instant receivedAt;
    private IssueForm form = new IssueForm();
    private IssueSheet sheet;
    private Instant previewedAt;
    private IssueChange change;

    /** Decides and renders; the proposed ground is in the form. Who is in the officer's hands has another page. */
    public String open() {
        PreviewedCard previewed;
        try {
            previewed = preview.of(caller.insurer(), personId);
        } catch (Rejected refused) {
            return elsewhere(refused);
        }
        receivedAt = previewed.made().at();
        previewedAt = receivedAt;
        sheet = IssueSheet.of(previewed);
        previewed.choices().stream()
                .filter(PreviewedCard.Choice::proposed)
                .findFirst()
                .ifPresent(choice -> form.setGround(choice.ground()));
        return null;
    }

    /** Issues what was previewed; if that is no longer what would be issued, a new preview is shown and nothing is lost. */
    public String issue() {
        try {
            var done = issue.issue(caller.insurer(), command());
            messages.done("eligibility.issue.done", done.shownNumber());
            return person() + "&issued=" + done.certificateId();
        } catch (Rejected refused) {
            if (stale(refused)) {
                showAnew();
            } else if (refused.reason() == EligibilityRejection.ALREADY_ISSUED) {
                PreviewedCard now = preview.of(caller.insurer(), personId);
                sheet = sheet.checkedAs(IssueSheet.of(now));
                PreviewedCard.Existing existing = now.made().existing();
                change = existing == null ? null : IssueChange.issued(existing);
            }
            return elsewhere(refused);
        }
    }

    private void showAnew() {
        PreviewedCard now = preview.of(caller.insurer(), personId);
        IssueSheet before = sheet;
        sheet = IssueSheet.of(now);
        IssueChange found = IssueChange.facts(before, sheet, now.made(), previewedAt);
        change = found.rows().isEmpty() ? null : found;
        previewedAt = now.made().at();
    }

    private IssueEligibilityCertificate.Command command() {
        return new IssueEligibilityCertificate.Command(
                personId,
                sheet.previewId(),
                form.getGround(),
                form.getReason(),
                new Handover(form.getVisitor(), form.getIdentity()),
                form.isCardAsked());
    }

    private String elsewhere(Rejected refused) {
        if (refused.reason() == EligibilityRejection.FOR_OFFICER) {
            return person();
        }
        throw refused;
    }

    private static boolean stale(Rejected refused) {
        return refused.reason() == EligibilityRejection.CHANGED
                || refused.reason() == EligibilityRejection.PREVIEW_GONE;
    }

    private String person() {
        return "/desk/person.xhtml?faces-redirect=true&person=" + personId;
    }

    public long getPersonId() {
        return personId;
    }

    /** As it stands in the address. */
    public String getPerson() {
        return String.valueOf(personId);
    }

    public void setPerson(String text) {
        personId = Address.id(text);
    }

    public IssueForm getForm() {
        return form;
    }

    public IssueSheet getSheet() {
        return sheet;
    }

    /** What others changed while the page was open; null when nothing did. */
    public IssueChange getChange() {
        return change;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    /** Seconds from when the visitor's matter was taken up. */
    public long elapsed(Instant now) {
        return Math.max(0, Duration.between(receivedAt, now).toSeconds());
    }

    /** The visitor may take the document home today; null while nothing is chosen. */
    public Boolean getIdentified() {
        return form.getIdentity() == null ? null : form.getIdentity().sufficient();
    }

    public String getBasis() {
        return IssueSheet.basis(form.getGround());
    }
}
