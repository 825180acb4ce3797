package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import shikaku.desk.rule.GapLine;
import shikaku.desk.service.ShowCareOutlook;
import shikaku.shared.page.LazyTable;

/** 今後14日の空白の一覧. */
@Named
@ViewScoped
public class DeskGapsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    ShowCareOutlook outlook;

    private int page = 1;
    private LazyTable<GapLine> table;

    public void open() {
        table = LazyTable.of(page, SIZE, "/desk/gaps.xhtml", (from, size) -> {
            ShowCareOutlook.Lines lines = outlook.lines(true, from, size);
            return new LazyTable.Slice<>(lines.lines(), lines.total());
        });
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public LazyTable<GapLine> getTable() {
        return table;
    }
}
