package shikaku.insurer.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.access.service.Caller;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerSetup;
import shikaku.insurer.service.RegisterInsurer;
import shikaku.insurer.service.ShowInsurerSetup;
import shikaku.shared.page.Messages;

/** 発行者と連絡先: as documents and letters name the insurer. */
@Named
@ViewScoped
public class InsurerProfilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    ShowInsurerSetup show;

    @Inject
    RegisterInsurer register;

    @Inject
    Messages messages;

    private InsurerSetup seen;
    private ProfileForm form;

    public void open() {
        seen = show.of(caller.insurer());
        form = ProfileForm.of(seen.profile());
    }

    public String save() {
        register.with(caller.insurer(), form.command(seen.profile()));
        messages.done("insurer.profile.saved");
        return "/insurer/setup.xhtml?faces-redirect=true";
    }

    public String getNumber() {
        return caller.insurer().digits();
    }

    /** The number says nothing of the kind, so somebody has to. */
    public boolean isKindOpen() {
        return seen.kind() == null;
    }

    public InsurerKind getKind() {
        return seen.kind();
    }

    public List<InsurerKind> getKinds() {
        return List.of(InsurerKind.values());
    }

    public ProfileForm getForm() {
        return form;
    }
}
