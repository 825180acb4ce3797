package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.ConfirmRoles;
import shikaku.access.service.FindRolesToConfirm;
import shikaku.access.service.FindRolesToConfirm.Row;
import shikaku.access.service.ShowSession;
import shikaku.shared.page.Messages;

/** 役割の確認待ち: what administrators gave; a second person confirms it or says no. */
@Named
@ViewScoped
public class AccessConfirmPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FindRolesToConfirm find;

    @Inject
    ConfirmRoles confirm;

    @Inject
    ShowSession session;

    @Inject
    Entrance entrance;

    @Inject
    Messages messages;

    private List<Row> rows;

    /** The password is asked for only where there is something to confirm. */
    public String open() {
        rows = find.all();
        boolean acts = rows.stream().anyMatch(Row::mine);
        return acts && !session.proved() ? entrance.prove("/access/confirm.xhtml") : null;
    }

    public String confirm(Row row) {
        confirm.confirm(row.id(), row.version());
        return done("access.confirm.confirmed", row);
    }

    public String decline(Row row) {
        confirm.decline(row.id(), row.version());
        return done("access.confirm.declined", row);
    }

    private String done(String key, Row row) {
        messages.done(key, row.displayName());
        return "/access/confirm.xhtml?faces-redirect=true";
    }

    public String labels(Set<Role> roles) {
        return ClerkRow.labels(roles);
    }

    public List<Row> getRows() {
        return rows;
    }
}
