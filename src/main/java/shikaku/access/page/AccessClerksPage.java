package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.access.service.FindClerks;

/** 職員の一覧. */
@Named
@ViewScoped
public class AccessClerksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FindClerks find;

    private List<ClerkRow> clerks;

    public void open() {
        clerks = find.all().stream().map(ClerkRow::of).toList();
    }

    public List<ClerkRow> getClerks() {
        return clerks;
    }
}
