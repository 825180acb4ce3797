package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.AddClerk;
import shikaku.access.service.AddClerk.Added;
import shikaku.access.service.AddClerk.Command;
import shikaku.access.service.FindClerks;
import shikaku.access.service.ShowSession;

/** 職員の登録: the first password is shown once, on the answer. */
@Named
@ViewScoped
public class AccessAddPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AddClerk add;

    @Inject
    FindClerks find;

    @Inject
    ShowSession session;

    @Inject
    Entrance entrance;

    @Inject
    IssuedPassword issued;

    private ClerkForm form = new ClerkForm();
    private List<Role> offered;

    public String open() {
        if (!session.proved()) {
            return entrance.prove("/access/add.xhtml");
        }
        offered = List.copyOf(find.offeredRoles());
        return null;
    }

    public void add() {
        Added added = add.with(new Command(
                ClerkForm.text(form.getLoginName()),
                ClerkForm.text(form.getDisplayName()),
                form.chosen(),
                ClerkForm.text(form.getReason())));
        issued.show(
                added.clerkId(),
                added.firstPassword(),
                added.endsAt(),
                !added.waiting().isEmpty());
        form = new ClerkForm();
    }

    public ClerkForm getForm() {
        return form;
    }

    public List<Role> getOffered() {
        return offered;
    }
}
