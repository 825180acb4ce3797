package shikaku.roster.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shikaku.access.service.Caller;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.service.CancelRosterImport;
import shikaku.roster.service.ShowRosterImports;
import shikaku.shared.page.LazyTable;
import shikaku.shared.value.InsurerNumber;

/** 取込の結果: what became of one file, and every fault with its cure. */
@Named
@ViewScoped
public class RosterResultPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    Caller caller;

    @Inject
    ShowRosterImports show;

    @Inject
    CancelRosterImport cancel;

    private long id;
    private int page = 1;
    private long line;
    private String content = "";
    private RosterRow found;
    private LazyTable<RosterFault> faults;

    public void open() {
        InsurerNumber tenant = caller.insurer();
        found = RosterRow.of(show.one(tenant, id));
        int total = found.row().faults() + found.row().warnings();
        faults = LazyTable.of(page, SIZE, "/roster/result.xhtml?id=" + id, (from, size) -> {
            List<RosterFault> some = show.faults(tenant, id, from, size);
            return new LazyTable.Slice<>(some, total);
        });
        if (line == 0 && !faults.getRows().isEmpty()) {
            line = faults.getRows().get(0).line();
        }
        content = line == 0 ? "" : show.line(tenant, id, line).orElse("");
    }

    public String stop() {
        cancel.cancel(caller.insurer(), id);
        return "/roster/result.xhtml?faces-redirect=true&id=" + id;
    }

    /** Each line is read twice, to check it and to take it over. */
    public int getTotal() {
        return 2 * Math.max(1, found.row().lines());
    }

    /** Change of people against the roster in use, in tenths of a percent; 0 when there was none. */
    public String getDifference() {
        int before = found.row().previousPeople();
        if (before == 0 || found.row().extractedOn() == null) {
            return "";
        }
        double percent = 100.0 * (found.row().lines() - before) / before;
        return (percent > 0 ? "＋" : percent < 0 ? "−" : "") + "%.1f％".formatted(Math.abs(percent));
    }

    /** How the change of people is to be seen: beyond 3 percent a clerk should look. */
    public String getDifferenceKind() {
        int before = found.row().previousPeople();
        if (before == 0 || found.row().extractedOn() == null) {
            return "no";
        }
        if (found.row().refusal().equals("FAR_FEWER_PEOPLE")) {
            return "ng";
        }
        return Math.abs(found.row().lines() - before) * 100L > 3L * before ? "wa" : "ok";
    }

    public String getOrderKind() {
        if (found.row().extractedOn() == null) {
            return "no";
        }
        return found.row().refusal().startsWith("OLDER_") ? "ng" : "ok";
    }

    public String getShapeKind() {
        return found.row().faults() > 0 && found.row().extractedOn() == null ? "ng" : found.running() ? "wt" : "ok";
    }

    public String getLinesKind() {
        if (found.row().extractedOn() == null) {
            return "no";
        }
        return found.row().faults() > 0 ? "ng" : found.row().warnings() > 0 ? "wa" : "ok";
    }

    public String getAppliedKind() {
        return found.state().equals("APPLIED") ? "ok" : "no";
    }

    public RosterRow getFound() {
        return found;
    }

    public LazyTable<RosterFault> getFaults() {
        return faults;
    }

    public String getContent() {
        return content;
    }

    /** First and last characters of the file's hash, enough to compare by eye. */
    public String getHash() {
        String sha = found.row().sha256();
        return sha.substring(0, 4) + " " + sha.substring(4, 8) + " … " + sha.substring(60);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public long getLine() {
        return line;
    }

    public void setLine(long line) {
        this.line = line;
    }
}
