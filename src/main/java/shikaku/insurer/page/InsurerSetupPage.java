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
import shikaku.insurer.rule.InsurerSetup;
import shikaku.insurer.service.ShowInsurerSetup;
import shikaku.shared.page.Texts;

/** 保険者の設定: what is registered, what of it counts today, and what comes next. */
@Named
@ViewScoped
public class InsurerSetupPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    ShowInsurerSetup show;

    private InsurerSetup setup;
    private List<ChoiceLine> choices;

    public void open() {
        setup = show.of(caller.insurer());
        choices = setup.policies().stream()
                .filter(InsurerSetup.Choices::inForce)
                .findFirst()
                .map(row -> ChoiceLine.of(row.policy()))
                .orElse(List.of());
    }

    public String getNumber() {
        return caller.insurer().digits();
    }

    public InsurerSetup getSetup() {
        return setup;
    }

    /** The choices in force today. */
    public List<ChoiceLine> getChoices() {
        return choices;
    }

    /** Where the first thing that is missing is registered. */
    public String getNext() {
        if (setup.missing() == null) {
            return "";
        }
        return switch (setup.missing()) {
            case POLICY_MISSING -> "/insurer/policy.xhtml";
            case SEAL_MISSING -> "/insurer/seal.xhtml";
            default -> "/insurer/profile.xhtml";
        };
    }

    public String days(LocalDate first, LocalDate last) {
        return last == null
                ? Texts.text1(text("insurer.days.from"), Texts.wareki(first))
                : Texts.text2(text("insurer.days.between"), Texts.wareki(first), Texts.wareki(last));
    }

    /** Of what is not in force today. */
    public String state(LocalDate first, LocalDate last) {
        if (first.isAfter(setup.today())) {
            return text("insurer.state.later");
        }
        return text(last != null && last.isBefore(setup.today()) ? "insurer.state.over" : "insurer.state.covered");
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE).getString(key);
    }
}
