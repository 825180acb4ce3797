package shikaku.access.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shikaku.access.service.Caller;
import shikaku.access.service.Drafts;
import shikaku.shared.page.FormLost;

/** 失われた画面の入力: a form whose view is gone is kept as a draft of the clerk who sent it (SEC-S7). */
@ApplicationScoped
public class KeepLostForm {

    @Inject
    Drafts drafts;

    @Inject
    Caller caller;

    void keep(@Observes FormLost lost) {
        if (caller.known() && !lost.page().contains("/access/")) {
            drafts.keep(lost.page(), lost.fields());
        }
    }
}
