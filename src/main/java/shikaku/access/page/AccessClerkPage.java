package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.AssignRoles;
import shikaku.access.service.BlockClerk;
import shikaku.access.service.FindClerks;
import shikaku.access.service.ResetLogin;
import shikaku.access.service.ShowSession;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.Messages;

/** 職員の管理: roles, block, first password, device and open sessions of one clerk. */
@Named
@ViewScoped
public class AccessClerkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FindClerks find;

    @Inject
    AssignRoles assign;

    @Inject
    BlockClerk block;

    @Inject
    ResetLogin reset;

    @Inject
    ShowSession session;

    @Inject
    Entrance entrance;

    @Inject
    IssuedPassword issued;

    @Inject
    Messages messages;

    private long id;
    private ClerkRow clerk;
    private List<Role> offered;
    private final ClerkForm form = new ClerkForm();

    public String open() {
        FindClerks.View view = find.one(id);
        if (!session.proved()) {
            return entrance.prove("/access/clerk.xhtml?id=" + id);
        }
        clerk = ClerkRow.of(view);
        offered = List.copyOf(find.offeredRoles());
        Set<Role> given = EnumSet.copyOf(view.waiting());
        given.addAll(view.roles());
        form.setRoles(given.toArray(new Role[0]));
        return null;
    }

    public String assignRoles() {
        return done(
                "access.clerk.rolesAssigned",
                () -> assign.to(new AssignRoles.Command(id, clerk.version(), form.chosen(), reason())));
    }

    public String block() {
        return done("access.clerk.blocked", () -> block.block(id, clerk.version(), reason()));
    }

    public String unblock() {
        return done("access.clerk.unblocked", () -> block.unblock(id, clerk.version(), reason()));
    }

    public String endSessions() {
        return done("access.clerk.sessionsEnded", () -> block.endSessions(id, clerk.version(), reason()));
    }

    public String loseDevice() {
        return done("access.clerk.deviceLost", () -> reset.device(id, clerk.version(), reason()));
    }

    /** Stays on the page: the password is shown on this answer and never again. */
    public void issuePassword() {
        onNewestState(() -> {
            ResetLogin.Issued made = reset.password(id, clerk.version(), reason());
            issued.show(id, made.firstPassword(), made.endsAt(), !made.waiting().isEmpty());
            form.setReason(null);
            clerk = ClerkRow.of(find.one(id));
        });
    }

    private String done(String key, Runnable act) {
        onNewestState(act);
        messages.done(key, clerk.displayName());
        return "/access/clerk.xhtml?faces-redirect=true&id=" + id;
    }

    /** When somebody else was first, the page shows what he left, keeps what was typed, and the act can be tried again. */
    private void onNewestState(Runnable act) {
        try {
            act.run();
        } catch (Rejected refused) {
            if (refused.reason() == CommonRejection.CHANGED_BY_SOMEONE_ELSE) {
                clerk = ClerkRow.of(find.one(id));
            }
            throw refused;
        }
    }

    private String reason() {
        return ClerkForm.text(form.getReason());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ClerkRow getClerk() {
        return clerk;
    }

    public List<Role> getOffered() {
        return offered;
    }

    public ClerkForm getForm() {
        return form;
    }
}
