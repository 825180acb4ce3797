package shikaku.roster.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.service.ReceiveRosterFile;
import shikaku.roster.service.ShowRosterImports;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.LazyTable;
import shikaku.shared.page.Messages;
import shikaku.shared.value.InsurerNumber;

/** 取込: choose a file, see what became of the earlier ones. */
@Named
@ViewScoped
public class RosterImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;

    @Inject
    Caller caller;

    @Inject
    ReceiveRosterFile receive;

    @Inject
    ShowRosterImports show;

    @Inject
    Messages messages;

    private int page = 1;
    private boolean large;
    private transient Part file;
    private String reason;
    private LazyTable<RosterRow> table;
    private RosterImportView inUse;

    public void open() {
        InsurerNumber tenant = caller.insurer();
        if (large) {
            messages.refuse(RosterRejection.FILE_TOO_LARGE.messageKey());
        }
        inUse = show.inUse(tenant).orElse(null);
        table = LazyTable.of(page, SIZE, "/roster/import.xhtml", (from, size) -> {
            ShowRosterImports.Page found = show.newest(tenant, from, size);
            return new LazyTable.Slice<>(
                    found.imports().stream().map(RosterRow::of).toList(), found.total());
        });
    }

    /** Receives the file and starts on it; the result page shows how far it is. */
    public String take() {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            throw new Rejected(RosterRejection.NO_FILE);
        }
        InsurerNumber tenant = caller.insurer();
        try (InputStream content = file.getInputStream()) {
            long id = receive.receive(
                    tenant,
                    new ReceiveRosterFile.Command(file.getSubmittedFileName(), content, reason == null ? "" : reason));
            return "/roster/result.xhtml?faces-redirect=true&id=" + id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a supervisor may say why an older file is to be taken over. */
    public boolean isMayGiveReason() {
        return caller.has(Role.INSURER_SUPERVISOR);
    }

    /** An auditor sees the imports and takes over none. */
    public boolean isMayTake() {
        return caller.has(Role.INSURER_SUPERVISOR) || caller.has(Role.INSURER_CLERK);
    }

    public boolean isRunning() {
        return table.getRows().stream().anyMatch(RosterRow::running);
    }

    /** What a new file replaces; null before the first roster. */
    public RosterImportView getInUse() {
        return inUse;
    }

    public LazyTable<RosterRow> getTable() {
        return table;
    }

    /** More came than one file may have; it was not read to its end. */
    public boolean isLarge() {
        return large;
    }

    public void setLarge(boolean large) {
        this.large = large;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
