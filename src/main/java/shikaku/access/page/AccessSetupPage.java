package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.service.ListOrganisations;
import shikaku.access.service.SetUpFirstAdministrator;
import shikaku.access.service.SetUpFirstAdministrator.Command;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/** 初期設定: shown as long as nobody is known. */
@Named
@RequestScoped
public class AccessSetupPage {

    @Inject
    SetUpFirstAdministrator setUp;

    @Inject
    ListOrganisations list;

    @Inject
    Entrance entrance;

    private final SetupForm form = new SetupForm();
    private Failure failure = Failure.NONE;

    public String open() {
        failure = entrance.failure();
        return list.nobodyKnown() ? null : entrance.begin();
    }

    public String setUp() {
        String problem = form.problem();
        if (problem != null) {
            return failed(problem);
        }
        try {
            setUp.with(command());
        } catch (Rejected refusal) {
            return failed(refusal.reason().name());
        }
        return entrance.begin();
    }

    private Command command() {
        return new Command(
                SetupForm.text(form.getCode()),
                SetupForm.text(form.getOrganisation()),
                SetupForm.text(form.getSection()),
                SetupForm.text(form.getInsurer()).isEmpty() ? null : InsurerNumber.of(form.getInsurer()),
                SetupForm.text(form.getMunicipality()).isEmpty() ? null : MunicipalityCode.of(form.getMunicipality()),
                SetupForm.text(form.getLoginName()),
                SetupForm.text(form.getDisplayName()),
                SetupForm.text(form.getPassword()),
                entrance.networkAddress());
    }

    private String failed(String problem) {
        return entrance.failed("/access/setup.xhtml", problem, 0);
    }

    public SetupForm getForm() {
        return form;
    }

    public String getProblem() {
        return failure.outcome();
    }
}
