package shikaku.mailing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.mailing.rule.DataVintage;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailingNumber;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.shared.store.Versioned;
import shikaku.shared.value.InsurerNumber;

/**
 * 一斉発送: planned by a clerk, its list frozen, its letters decided and printed, then closed. The officer's own mailing is a
 * mailing like any other, made together with the ordinary one, with numbers of its own range. It is cancelled only while no
 * letter of it is recorded as issued.
 */
@Entity
@Table(name = "mailing")
public class Mailing extends Versioned {

    @Column(name = "insurer_number")
    private InsurerNumber insurerNumber;

    @Column(name = "fiscal_year")
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private MailingNumber.Series series;

    private int number;

    @Column(name = "parent_id")
    private Long parentId;

    private String kind;

    private String title;

    @Column(name = "target_on")
    private LocalDate targetOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private MailingState state;

    @Enumerated(EnumType.STRING)
    private MailingRun run;

    private int round;

    @Column(name = "stop_reason")
    private String stopReason;

    @Column(name = "data_on")
    private LocalDate dataOn;

    @Column(name = "cards_on")
    private LocalDate cardsOn;

    @Column(name = "data_loaded_at")
    private Instant dataLoadedAt;

    @Column(name = "planned_by")
    private long plannedBy;

    @Column(name = "phase_began_at")
    private Instant phaseBeganAt;

    @Column(name = "selected_at")
    private Instant selectedAt;

    @Column(name = "rendered_at")
    private Instant renderedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "ended_selected")
    private Long endedSelected;

    @Column(name = "ended_waiting")
    private Long endedWaiting;

    @Column(name = "ended_ready")
    private Long endedReady;

    @Column(name = "ended_held")
    private Long endedHeld;

    @Column(name = "ended_excluded")
    private Long endedExcluded;

    @Column(name = "ended_printed")
    private Long endedPrinted;

    protected Mailing() {}

    /** What the clerk plans. */
    public record Plan(String kind, String title, LocalDate targetOn, LocalDate dueOn) {}

    public Mailing(InsurerNumber insurerNumber, MailingNumber number, Long parentId, Plan plan, long plannedBy) {
        this.insurerNumber = insurerNumber;
        this.fiscalYear = number.fiscalYear();
        this.series = number.series();
        this.number = number.number();
        this.parentId = parentId;
        this.kind = plan.kind();
        this.title = plan.title();
        this.targetOn = plan.targetOn();
        this.dueOn = plan.dueOn();
        this.plannedBy = plannedBy;
        this.state = MailingState.PLANNED;
        this.run = MailingRun.IDLE;
        this.round = 1;
    }

    public void beginSelecting(DataVintage vintage, Instant at) {
        must(MailingState.PLANNED);
        begin(MailingState.SELECTING, at);
        takeData(vintage);
    }

    /** The list is frozen. The officer's mailing gets here together with its ordinary one. */
    public void selected(Instant at) {
        must(MailingState.PLANNED, MailingState.SELECTING);
        state = MailingState.SELECTED;
        run = MailingRun.IDLE;
        selectedAt = at;
        phaseBeganAt = null;
    }

    public void beginDeciding(Instant at) {
        must(MailingState.SELECTED);
        begin(MailingState.DECIDING, at);
    }

    /** What is not printed yet is decided once more, on the data of today. */
    public void decideAgain(DataVintage vintage, Instant at) {
        must(MailingState.RENDERED, MailingState.ATTENTION, MailingState.DECIDING, MailingState.PRINTING);
        round++;
        takeData(vintage);
        begin(MailingState.DECIDING, at);
    }

    public void decided(Instant at) {
        must(MailingState.DECIDING);
        state = MailingState.PRINTING;
        phaseBeganAt = at;
    }

    public void rendered(Instant at) {
        must(MailingState.PRINTING);
        state = MailingState.RENDERED;
        run = MailingRun.IDLE;
        renderedAt = at;
        phaseBeganAt = null;
    }

    public void stop() {
        run = MailingRun.STOPPED;
    }

    /** @param reason key of the sentence that tells the clerk what to do */
    public void fail(String reason) {
        run = MailingRun.FAILED;
        stopReason = reason;
    }

    public void resume(Instant at) {
        begin(state, at);
    }

    /** @param sheetsInFiles as many letters have to be printed, or it needs attention */
    public void close(MailCounts counts, long sheetsInFiles, Instant at) {
        must(MailingState.RENDERED, MailingState.ATTENTION, MailingState.SELECTED);
        if (counts.closable(sheetsInFiles)) {
            state = MailingState.CLOSED;
            end(counts, at);
        } else {
            state = MailingState.ATTENTION;
        }
    }

    public void cancel(MailCounts counts, Instant at) {
        state = MailingState.CANCELLED;
        run = MailingRun.IDLE;
        end(counts, at);
    }

    /** Letters came over to a mailing that had ended: somebody has to see to them. */
    public void reopen() {
        must(MailingState.CLOSED, MailingState.CANCELLED);
        state = MailingState.ATTENTION;
        closedAt = null;
        endedSelected = null;
    }

    private void end(MailCounts counts, Instant at) {
        closedAt = at;
        recount(counts);
    }

    /** Letters left it after it had ended. */
    private void recount(MailCounts counts) {
        endedSelected = counts.selected();
        endedWaiting = counts.waiting();
        endedReady = counts.ready();
        endedHeld = counts.held();
        endedExcluded = counts.excluded();
        endedPrinted = counts.printed();
    }

    /** What it counted when it ended; empty while it goes on. */
    public Optional<MailCounts> endedCounts() {
        return endedSelected == null
                ? Optional.empty()
                : Optional.of(new MailCounts(
                        endedSelected, endedWaiting, endedReady, endedHeld, endedExcluded, endedPrinted));
    }

    private void begin(MailingState next, Instant at) {
        state = next;
        run = MailingRun.RUNNING;
        stopReason = null;
        phaseBeganAt = at;
    }

    public void takeData(DataVintage vintage) {
        dataOn = vintage.personsOn();
        cardsOn = vintage.cardsOn();
        dataLoadedAt = vintage.loadedAt();
    }

    private void must(MailingState... states) {
        for (MailingState allowed : states) {
            if (state == allowed) {
                return;
            }
        }
        throw new IllegalStateException("Mailing " + id() + " is " + state);
    }

    public InsurerNumber insurerNumber() {
        return insurerNumber;
    }

    public MailingNumber number() {
        return new MailingNumber(fiscalYear, series, number);
    }

    public boolean officers() {
        return series == MailingNumber.Series.OFFICERS;
    }

    /** The ordinary mailing this one was made with, or itself. */
    public long rootId() {
        return parentId == null ? id() : parentId;
    }

    public DataVintage vintage() {
        return new DataVintage(dataOn, cardsOn, dataLoadedAt);
    }

    public Long parentId() {
        return parentId;
    }

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public LocalDate targetOn() {
        return targetOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public MailingState state() {
        return state;
    }

    public MailingRun run() {
        return run;
    }

    public int round() {
        return round;
    }

    public String stopReason() {
        return stopReason;
    }

    public long plannedBy() {
        return plannedBy;
    }

    public Instant phaseBeganAt() {
        return phaseBeganAt;
    }

    public Instant selectedAt() {
        return selectedAt;
    }

    public Instant renderedAt() {
        return renderedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
