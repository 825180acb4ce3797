package shikaku.mailing.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.access.service.Caller;
import shikaku.mailing.service.MailContents;
import shikaku.mailing.service.PlanMailing;
import shikaku.shared.page.Messages;
import shikaku.shared.time.BusinessClock;

/** 発送を計画する. */
@Named
@ViewScoped
public class MailingPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    MailContents contents;

    @Inject
    PlanMailing plan;

    @Inject
    Messages messages;

    private final PlanForm form = new PlanForm();

    public void open() {
        plan.requireSetUp(caller.insurer());
        form.setTargetOn(clock.today());
        form.setKind(contents.kinds().stream().findFirst().orElse(null));
    }

    public String plan() {
        long id = plan.plan(caller.insurer(), form.command());
        messages.done("mailing.plan.done");
        return "/mailing/show.xhtml?faces-redirect=true&id=" + id;
    }

    public PlanForm getForm() {
        return form;
    }

    public List<String> getKinds() {
        return contents.kinds();
    }
}
