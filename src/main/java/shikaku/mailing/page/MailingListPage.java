package shikaku.mailing.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.access.service.Caller;
import shikaku.mailing.service.FindMailings;
import shikaku.shared.page.LazyTable;

/** 一斉発送の一覧. */
@Named
@ViewScoped
public class MailingListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    Caller caller;

    @Inject
    FindMailings mailings;

    private int page = 1;
    private LazyTable<FindMailings.Row> table;

    public void open() {
        table = LazyTable.of(page, SIZE, "/mailing/list.xhtml", (from, size) -> {
            FindMailings.Page found = mailings.page(caller.insurer(), from, size);
            return new LazyTable.Slice<>(found.rows(), found.total());
        });
    }

    public LazyTable<FindMailings.Row> getTable() {
        return table;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isPlanning() {
        return caller.mayOpen("/mailing/plan.xhtml");
    }
}
