package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.access.service.Caller;
import shikaku.desk.service.ShowNeutralOpenings;
import shikaku.shared.page.LazyTable;

/** 担当者扱いの閲覧の一覧. */
@Named
@ViewScoped
public class DeskOpeningsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    Caller caller;

    @Inject
    ShowNeutralOpenings show;

    private int page = 1;
    private LazyTable<ShowNeutralOpenings.Row> table;

    public void open() {
        table = LazyTable.of(page, SIZE, "/desk/openings.xhtml", (from, size) -> {
            ShowNeutralOpenings.Page found = show.page(caller.insurer(), from, size);
            return new LazyTable.Slice<>(found.rows(), found.total());
        });
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public LazyTable<ShowNeutralOpenings.Row> getTable() {
        return table;
    }
}
