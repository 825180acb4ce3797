package shikaku.roster.service;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import shikaku.insuredperson.service.LoadPersons;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.service.KeepDataVintage;
import shikaku.nondisclosure.service.CarryProtection;
import shikaku.roster.rule.RosterBytes;
import shikaku.roster.rule.RosterColumn;
import shikaku.roster.rule.RosterEncoding;
import shikaku.roster.rule.RosterFileGuard;
import shikaku.roster.rule.RosterFileGuard.Refusal;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterRejection;
import shikaku.roster.rule.RosterState;
import shikaku.roster.store.RosterImportRows;
import shikaku.roster.store.RosterImportRows.Found;
import shikaku.roster.store.RosterTransactions;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 取込の進行: receive, check, take over. The same steps run for the page and for the command; each step leaves its result in the
 * import's row, and only the last one touches the insurer's data, in one transaction.
 */
public final class RosterWork {

    private final RosterTransactions transactions;
    private final IntToLongFunction ids;
    private final Supplier<Instant> clock;
    private final int mostLines;

    public RosterWork(RosterTransactions transactions, IntToLongFunction ids, Supplier<Instant> clock) {
        this(transactions, ids, clock, RosterFile.MOST_LINES);
    }

    RosterWork(RosterTransactions transactions, IntToLongFunction ids, Supplier<Instant> clock, int mostLines) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.mostLines = mostLines;
    }

    /** A file that has arrived. {@code reason} is a supervisor's, or empty. */
    public record Arrived(
            InsurerNumber tenant,
            long id,
            int receiptYear,
            int receiptNumber,
            String fileName,
            String storedName,
            String sha256,
            RosterBytes bytes,
            String reason,
            long receivedBy,
            String receivedByName) {}

    /** Records the file; refuses while another import of the insurer runs. */
    public void receive(Arrived file) {
        Instant now = clock.get();
        transactions.run(file.tenant(), connection -> {
            RosterImportRows rows = new RosterImportRows(connection);
            rows.interruptSilent(file.tenant(), now);
            if (rows.newest(file.tenant(), 0, 1).stream()
                    .anyMatch(last -> last.state().running())) {
                throw new Rejected(RosterRejection.ANOTHER_IMPORT_RUNS);
            }
            KeepDataVintage vintage = new KeepDataVintage(connection);
            if (vintage.kindOf(file.tenant()).isEmpty()) {
                throw new Rejected(InsurerRejection.NOT_SET_UP);
            }
            RosterEncoding encoding = file.bytes().encoding();
            rows.insert(
                    file.tenant(),
                    new RosterImportView(
                            file.id(),
                            file.receiptYear(),
                            file.receiptNumber(),
                            file.fileName(),
                            file.storedName(),
                            file.bytes().bytes(),
                            file.sha256(),
                            encoding == null ? "" : encoding.label(),
                            RosterState.RECEIVED,
                            vintage.loaded(file.tenant(), DataKind.PEOPLE).orElse(null),
                            null,
                            null,
                            (int) Math.max(0, file.bytes().lines() - 1),
                            0,
                            0,
                            0,
                            0,
                            0,
                            present(connection, file.tenant()),
                            0,
                            "",
                            file.reason(),
                            false,
                            file.receivedByName(),
                            now,
                            null,
                            now),
                    file.receivedBy());
            return true;
        });
    }

    /** Counting two million people would keep whoever sent the file waiting. */
    private int present(Connection connection, InsurerNumber tenant) throws SQLException {
        Optional<Integer> inUse = new RosterImportRows(connection).peopleInUse(tenant);
        if (inUse.isPresent()) {
            return inUse.get();
        }
        try (LoadPersons persons = new LoadPersons(tenant, connection, ids, ids)) {
            return persons.present(tenant);
        }
    }

    /** The next 受付番号 of the insurer's year. */
    public int receiptNumber(InsurerNumber tenant, int year) {
        AtomicInteger next = new AtomicInteger();
        transactions.run(tenant, connection -> {
            next.set(new RosterImportRows(connection).nextReceipt(tenant, year));
            return true;
        });
        return next.get();
    }

    /** Ends an import that could not be begun, so that the insurer need not wait for it. */
    public void notBegun(InsurerNumber tenant, long id) {
        move(tenant, id, RosterState.RECEIVED, RosterState.INTERRUPTED);
    }

    /** The import is still worked on or waits for its turn. */
    public boolean running(InsurerNumber tenant, long id) {
        AtomicBoolean running = new AtomicBoolean();
        transactions.run(tenant, connection -> {
            running.set(new RosterImportRows(connection)
                    .find(tenant, id)
                    .filter(row ->
                            row.state().seen(row.heartbeatAt(), clock.get()).running())
                    .isPresent());
            return true;
        });
        return running.get();
    }

    /** Checks and takes over a received file; whatever happens, the import's row says what became of it. */
    public RosterState run(InsurerNumber tenant, long id, Path path, LocalDate today) {
        if (!move(tenant, id, RosterState.RECEIVED, RosterState.CHECKING)) {
            throw new Rejected(RosterRejection.NOT_RUNNING);
        }
        RosterState at = RosterState.CHECKING;
        try {
            RosterImportView row = row(tenant, id);
            Optional<RosterFile.Source> source = source(tenant, row, path, today);
            RosterState end = RosterState.REFUSED;
            if (source.isPresent()) {
                RosterCheck.Outcome checked =
                        new RosterCheck(source.orElseThrow(), (done, none) -> tell(tenant, id, done, 0)).run();
                end = judge(tenant, row, checked);
                if (end == RosterState.APPLYING) {
                    move(tenant, id, RosterState.CHECKING, RosterState.APPLYING);
                    at = RosterState.APPLYING;
                    end = apply(source.orElseThrow(), id, checked);
                }
            }
            if (end != RosterState.APPLIED) {
                move(tenant, id, at, end);
            }
            return end;
        } catch (IOException | RuntimeException e) {
            move(tenant, id, at, RosterState.INTERRUPTED);
            throw new IllegalStateException("Roster import " + id + " was interrupted", e);
        }
    }

    /** A file whose bytes are unreadable is refused here. */
    private Optional<RosterFile.Source> source(InsurerNumber tenant, RosterImportView row, Path path, LocalDate today)
            throws IOException {
        RosterBytes bytes = RosterFile.bytes(path);
        AtomicReference<RosterFile.Source> source = new AtomicReference<>();
        transactions.run(tenant, connection -> {
            InsurerKind kind = new KeepDataVintage(connection)
                    .kindOf(tenant)
                    .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
            if (bytes.fault().isPresent()) {
                RosterImportRows rows = new RosterImportRows(connection);
                rows.found(tenant, row.id(), new Found(null, null, row.lines(), 1, 1, 0), "");
                rows.addFaults(tenant, row.id(), List.of(bytes.fault().orElseThrow()), Map.of());
            } else {
                source.set(new RosterFile.Source(tenant, kind, today, path, bytes.encoding(), mostLines));
            }
            return true;
        });
        return Optional.ofNullable(source.get());
    }

    private RosterState judge(InsurerNumber tenant, RosterImportView row, RosterCheck.Outcome checked) {
        if (checked.stopped()) {
            return RosterState.CANCELLED;
        }
        Optional<Refusal> refusal = checked.sound()
                ? RosterFileGuard.refuses(new RosterFileGuard.Asked(
                        new RosterFileGuard.Days(checked.extractedOn(), checked.cardExtractedOn()),
                        new RosterFileGuard.Days(row.previousOn(), loadedCards(tenant)),
                        checked.lines(),
                        row.previousPeople(),
                        new RosterFileGuard.Measures(
                                checked.columns().contains(RosterColumn.SUPPORTED), anyMeasure(tenant)),
                        answered(tenant, row)))
                : Optional.empty();
        transactions.run(tenant, connection -> {
            RosterImportRows rows = new RosterImportRows(connection);
            rows.found(
                    tenant,
                    row.id(),
                    new Found(
                            checked.extractedOn(),
                            checked.cardExtractedOn(),
                            checked.lines(),
                            checked.faultCount(),
                            checked.faultLines(),
                            checked.warnings()),
                    refusal.map(Refusal::name).orElse(""));
            rows.addFaults(tenant, row.id(), checked.faults(), checked.keptLines());
            return true;
        });
        return checked.sound() && refusal.isEmpty() ? RosterState.APPLYING : RosterState.REFUSED;
    }

    private Set<Refusal> answered(InsurerNumber tenant, RosterImportView row) {
        Set<Refusal> answered = EnumSet.noneOf(Refusal.class);
        if (!row.reason().isBlank()) {
            transactions.run(tenant, connection -> {
                new RosterImportRows(connection)
                        .refusals(tenant, row.sha256()).stream()
                                .map(Refusal::valueOf)
                                .forEach(answered::add);
                return true;
            });
        }
        return answered;
    }

    private boolean anyMeasure(InsurerNumber tenant) {
        AtomicBoolean any = new AtomicBoolean();
        transactions.run(tenant, connection -> {
            any.set(new CarryProtection(connection).anyMeasure(tenant));
            return true;
        });
        return any.get();
    }

    private LocalDate loadedCards(InsurerNumber tenant) {
        AtomicReference<LocalDate> loaded = new AtomicReference<>();
        transactions.run(tenant, connection -> {
            loaded.set(new KeepDataVintage(connection)
                    .loaded(tenant, DataKind.CARD)
                    .orElse(null));
            return true;
        });
        return loaded.get();
    }

    private RosterState apply(RosterFile.Source source, long id, RosterCheck.Outcome checked) {
        InsurerNumber tenant = source.insurer();
        RosterApply apply = new RosterApply(source, checked, id, (done, written) -> tell(tenant, id, done, written));
        boolean kept = transactions.run(tenant, connection -> {
            RosterApply.Outcome outcome = apply.run(connection, ids, clock.get());
            RosterImportRows rows = new RosterImportRows(connection);
            rows.applied(tenant, id, outcome.lines(), outcome.absent());
            return !outcome.stopped() && rows.move(tenant, id, RosterState.APPLYING, RosterState.APPLIED, clock.get());
        });
        return kept ? RosterState.APPLIED : RosterState.CANCELLED;
    }

    private boolean tell(InsurerNumber tenant, long id, int checked, int applied) {
        AtomicInteger cancel = new AtomicInteger();
        transactions.run(tenant, connection -> {
            RosterImportRows rows = new RosterImportRows(connection);
            rows.progress(tenant, id, checked, applied, clock.get());
            cancel.set(rows.cancelWanted(tenant, id) ? 1 : 0);
            return true;
        });
        return cancel.get() == 1;
    }

    private boolean move(InsurerNumber tenant, long id, RosterState from, RosterState to) {
        return transactions.run(
                tenant, connection -> new RosterImportRows(connection).move(tenant, id, from, to, clock.get()));
    }

    private RosterImportView row(InsurerNumber tenant, long id) {
        AtomicReference<RosterImportView> row = new AtomicReference<>();
        transactions.run(tenant, connection -> {
            row.set(new RosterImportRows(connection)
                    .find(tenant, id)
                    .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND)));
            return true;
        });
        return row.get();
    }
}
