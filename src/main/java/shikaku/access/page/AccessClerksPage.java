package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.access.service.FindClerks;
import shikaku.access.service.FindRolesToConfirm;

/** 職員の一覧. */
@Named
@ViewScoped
public class AccessClerksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FindClerks find;

    @Inject
    FindRolesToConfirm toConfirm;

    private List<ClerkRow> clerks;
    private int waiting;

    public void open() {
        clerks = find.all().stream().map(ClerkRow::of).toList();
        waiting = toConfirm.count();
    }

    /** Clerks whose roles wait for a second person. */
    public int getWaiting() {
        return waiting;
    }

    public List<ClerkRow> getClerks() {
        return clerks;
    }
}
