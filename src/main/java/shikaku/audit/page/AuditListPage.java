package shikaku.audit.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.audit.service.FindAuditEntries;
import shikaku.audit.service.FindAuditEntries.Page;
import shikaku.audit.service.FindAuditEntries.Row;
import shikaku.shared.page.LazyTable;

/** 監査の記録の一覧. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    FindAuditEntries find;

    private int page = 1;
    private LazyTable<Row> table;

    public void open() {
        table = LazyTable.of(page, SIZE, "/audit/list.xhtml", (from, size) -> {
            Page latest = find.latest(from, size);
            return new LazyTable.Slice<>(latest.rows(), latest.total());
        });
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public LazyTable<Row> getTable() {
        return table;
    }
}
