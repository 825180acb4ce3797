package shikaku.audit.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.audit.service.FindAuditEntries;
import shikaku.audit.service.FindAuditEntries.Page;
import shikaku.audit.service.FindAuditEntries.Row;

/** 監査の記録の一覧: of everybody, or about one person. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    FindAuditEntries find;

    private String before;
    private Long about;
    private List<Row> rows;
    private String older;

    public void open() {
        Page found = about == null ? find.latest(before, SIZE) : find.ofPerson(about, before, SIZE);
        rows = found.rows().stream().map(AuditListPage::worded).toList();
        older = found.next().isEmpty() ? "" : address() + "before=" + found.next();
    }

    private static Row worded(Row row) {
        return row.worded(AuditWords.of(row.detail()), AuditWords.of(row.reason()), AuditWords.ground(row.ground()));
    }

    private String address() {
        return "/audit/list.xhtml?" + (about == null ? "" : "about=" + about + "&");
    }

    /** Address of the lines before these, empty when there are none. */
    public String getOlder() {
        return older;
    }

    /** Address of the newest lines. */
    public String getNewest() {
        return address();
    }

    public boolean isLater() {
        return before != null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public Long getAbout() {
        return about;
    }

    public void setAbout(Long about) {
        this.about = about;
    }
}
