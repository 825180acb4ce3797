package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.access.service.Caller;
import shikaku.desk.service.ShowHandovers;
import shikaku.desk.service.TakeHandover;
import shikaku.shared.page.LazyTable;
import shikaku.shared.page.Messages;

/** 担当者への引継ぎの一覧. */
@Named
@ViewScoped
public class DeskHandoversPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    ShowHandovers show;

    @Inject
    TakeHandover take;

    private int page = 1;
    private LazyTable<ShowHandovers.Row> table;

    public void open() {
        table = LazyTable.of(page, SIZE, "/desk/handovers.xhtml", (from, size) -> {
            ShowHandovers.Page found = show.page(caller.insurer(), from, size);
            return new LazyTable.Slice<>(found.rows(), found.total());
        });
    }

    /** Takes one and opens the person. */
    public String take(long handoverId, long personId) {
        take.take(caller.insurer(), handoverId);
        messages.done("desk.handovers.taken");
        return "/desk/person.xhtml?faces-redirect=true&person=" + personId;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public LazyTable<ShowHandovers.Row> getTable() {
        return table;
    }
}
