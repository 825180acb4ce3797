package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.desk.rule.GapLine;
import shikaku.desk.service.PrintCareOutlook;
import shikaku.desk.service.ShowCareOutlook;

/** 空白になる人の一覧 on paper: the first five hundred of the next fourteen days. */
@Named
@ViewScoped
public class DeskGaplistPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    PrintCareOutlook outlook;

    private List<GapLine> lines = List.of();
    private long total;

    public String open() {
        if (!outlook.allowed()) {
            return "/access/takeout.xhtml?faces-redirect=true&take=GAPS-0";
        }
        ShowCareOutlook.Lines shown = outlook.lines(MOST);
        lines = shown.lines();
        total = shown.total();
        return null;
    }

    public List<GapLine> getLines() {
        return lines;
    }

    public long getTotal() {
        return total;
    }
}
