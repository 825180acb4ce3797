package shikaku.mailing.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.service.DirectMailing;
import shikaku.mailing.service.FindStoppedPieces;
import shikaku.mailing.service.RemakeMailFile;
import shikaku.mailing.service.ShowMailing;
import shikaku.shared.page.LazyTable;
import shikaku.shared.page.Messages;
import shikaku.shared.page.Texts;

/** 発送. */
@Named
@ViewScoped
public class MailingShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    Caller caller;

    @Inject
    ShowMailing show;

    @Inject
    FindStoppedPieces stopped;

    @Inject
    DirectMailing direct;

    @Inject
    RemakeMailFile remake;

    @Inject
    Messages messages;

    private long id;
    private int page = 1;
    private boolean gone;
    private ShowMailing.View view;
    private LazyTable<FindStoppedPieces.Row> table;

    /** One line of a small table of counts. */
    public record Line(String key, long people) implements Serializable {}

    /** One step of the mailing. */
    public record Step(String name, int number, String state) implements Serializable {}

    public void open() {
        view = show.of(caller.insurer(), id);
        long all = view.counts().held() + view.counts().excluded();
        table = LazyTable.of(
                page,
                SIZE,
                "/mailing/show.xhtml?id=" + id,
                (from, size) -> new LazyTable.Slice<>(stopped.page(caller.insurer(), id, from, size), all));
    }

    public String act(String act) {
        if (direct.act(caller.insurer(), id, MailingAct.valueOf(act)) != MailingState.ATTENTION) {
            messages.done("mailing.done." + act);
        }
        return again();
    }

    public String remake(long fileId) {
        RemakeMailFile.Outcome made = remake.remake(caller.insurer(), id, fileId);
        messages.done("mailing.show.remade." + made);
        return again();
    }

    /** Files are made again by the supervisor, or by the officer in his own mailings. */
    public boolean isMayRemake() {
        return !isEnded() && (caller.has(Role.INSURER_SUPERVISOR) || caller.has(Role.PROTECTION_OFFICER));
    }

    /** The letters are out or will never be; no file is made again. */
    public boolean isEnded() {
        return view.state().ended();
    }

    private String again() {
        return "/mailing/show.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean may(String act) {
        return view.open().contains(MailingAct.valueOf(act));
    }

    /** done, now or todo, as the tag wants it. */
    public List<Step> getSteps() {
        int at =
                switch (view.state()) {
                    case PLANNED, SELECTING, CANCELLED -> 0;
                    case SELECTED, DECIDING, PRINTING -> 1;
                    case RENDERED, ATTENTION -> 2;
                    case CLOSED -> 3;
                };
        List<String> names = List.of("select", "render", "close");
        return names.stream()
                .map(name -> new Step(name, names.indexOf(name) + 1, told(names.indexOf(name), at)))
                .toList();
    }

    private static String told(int step, int at) {
        return step < at ? "done" : step == at ? "now" : "todo";
    }

    public boolean isRunning() {
        return view.run() == MailingRun.RUNNING;
    }

    /** Somebody stopped the work, or it was never taken up again. */
    public boolean isHalted() {
        return view.run() == MailingRun.STOPPED;
    }

    public boolean isFailed() {
        return view.run() == MailingRun.FAILED;
    }

    public boolean isProgressing() {
        return view.state().working() && view.progress().total() > 0;
    }

    public boolean isAttention() {
        return view.state() == MailingState.ATTENTION;
    }

    /** Whole letters or people a second. */
    public long getRate() {
        return Math.round(view.progress().perSecond());
    }

    /** Minutes and seconds left, or empty while nothing can be said. */
    public String getLeft() {
        Duration left = view.progress().left();
        return left == null || !isRunning() ? "" : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    public List<Line> getSkips() {
        return view.skips().entrySet().stream()
                .map(skip -> new Line(skip.getKey(), skip.getValue()))
                .toList();
    }

    public List<Line> getReasons() {
        return view.reasons().entrySet().stream()
                .map(Map.Entry::copyOf)
                .map(reason -> new Line(reason.getKey().messageKey(), reason.getValue()))
                .toList();
    }

    /** What the reason is about; a day as the office writes it. */
    public String detail(String told) {
        return told.matches("\\d{4}-\\d{2}-\\d{2}") ? Texts.wareki(LocalDate.parse(told)) : told;
    }

    public long getEnvelopes() {
        return view.files().stream().mapToLong(ShowMailing.FileRow::envelopes).sum();
    }

    public ShowMailing.View getView() {
        return view;
    }

    public LazyTable<FindStoppedPieces.Row> getTable() {
        return table;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** The file that was wanted cannot be taken out any more. */
    public boolean isGone() {
        return gone;
    }

    public void setGone(boolean gone) {
        this.gone = gone;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
