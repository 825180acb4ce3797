package shikaku.mailing.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import shikaku.access.service.Caller;
import shikaku.mailing.service.MailContents;
import shikaku.mailing.service.PlanMailing;
import shikaku.shared.page.Messages;

/** 発送を計画する. */
@Named
@ViewScoped
public class MailingPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    MailContents contents;

    @Inject
    PlanMailing plan;

    @Inject
    Messages messages;

    private final PlanForm form = new PlanForm();

    private String target;
    private String due;

    public void open() {
        LocalDate today = plan.firstDay(caller.insurer());
        form.setTargetOn(day(target, today).orElse(today));
        form.setDueOn(day(due, today).orElse(null));
        form.setKind(contents.kinds().stream().findFirst().orElse(null));
    }

    public String plan() {
        long id = plan.plan(caller.insurer(), form.command());
        messages.done("mailing.plan.done");
        return "/mailing/show.xhtml?faces-redirect=true&id=" + id;
    }

    /** A proposed day that is over is today. */
    private static Optional<LocalDate> day(String proposed, LocalDate today) {
        try {
            return proposed == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(proposed)).map(day -> day.isBefore(today) ? today : day);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The day the letters are for, when it was proposed elsewhere. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** The last day of posting, when it was proposed elsewhere. */
    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public PlanForm getForm() {
        return form;
    }

    public List<String> getKinds() {
        return contents.kinds();
    }
}
