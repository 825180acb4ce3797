package shikaku.insurer.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shikaku.access.service.Caller;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.InsurerSetup;
import shikaku.insurer.service.AdoptInsurerPolicy;
import shikaku.insurer.service.ShowInsurerSetup;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.Messages;
import shikaku.shared.page.Texts;

/** 交付の設定: what insurers of the kind usually have, and from which day on it counts. */
@Named
@ViewScoped
public class InsurerPolicyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    ShowInsurerSetup show;

    @Inject
    AdoptInsurerPolicy adopt;

    @Inject
    Messages messages;

    private InsurerSetup setup;
    private List<ChoiceLine> choices;
    private LocalDate firstDay;
    private String source;

    public void open() {
        setup = show.of(caller.insurer());
        if (setup.profile() == null) {
            throw new Rejected(InsurerRejection.NOT_SET_UP);
        }
        choices = ChoiceLine.of(setup.usual());
        firstDay = setup.policies().isEmpty() ? setup.today() : null;
    }

    public String adopt() {
        adopt.from(caller.insurer(), firstDay, ProfileForm.text(source));
        messages.done("insurer.policy.adopted", firstDay);
        return "/insurer/setup.xhtml?faces-redirect=true";
    }

    public String getKind() {
        return texts().getString("insurer.kind." + setup.kind());
    }

    public String getUsualHead() {
        return Texts.text1(texts().getString("insurer.policy.usual"), getKind());
    }

    public List<ChoiceLine> getChoices() {
        return choices;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
    }
}
