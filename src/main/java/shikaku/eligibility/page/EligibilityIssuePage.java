package shikaku.eligibility.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.access.service.Caller;
import shikaku.eligibility.rule.Handover;
import shikaku.eligibility.rule.PreviewedCard;
import shikaku.eligibility.service.IssueEligibilityCertificate;
import shikaku.eligibility.service.PreviewEligibilityCertificate;
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
    private IssueForm form = new IssueForm();
    private IssueSheet sheet;
    private boolean back;

    /** Decides and renders; the proposed ground is in the form. */
    public void open() {
        PreviewedCard previewed = preview.of(caller.insurer(), personId);
        sheet = IssueSheet.of(previewed);
        previewed.choices().stream()
                .filter(PreviewedCard.Choice::proposed)
                .findFirst()
                .ifPresent(choice -> form.setGround(choice.ground()));
    }

    public String issue() {
        var done = issue.issue(
                caller.insurer(),
                new IssueEligibilityCertificate.Command(
                        personId,
                        sheet.previewId(),
                        form.getGround(),
                        form.getReason(),
                        new Handover(form.getVisitor(), form.getIdentity()),
                        form.isCardAsked()));
        messages.done("eligibility.issue.done", done.shownNumber());
        return "/desk/person.xhtml?faces-redirect=true&person=" + personId + "&issued=" + done.certificateId();
    }

    /** Shows the other side of the preview. */
    public void turn() {
        back = !back;
    }

    public long getPersonId() {
        return personId;
    }

    public void setPersonId(long personId) {
        this.personId = personId;
    }

    public IssueForm getForm() {
        return form;
    }

    public IssueSheet getSheet() {
        return sheet;
    }

    public int getSide() {
        return back ? 1 : 0;
    }

    public String getBasis() {
        return IssueSheet.basis(form.getGround());
    }
}
