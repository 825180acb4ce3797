package shikaku.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import shikaku.audit.service.RecordAudit.Outcome;
import shikaku.audit.service.RecordCommand;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterState;
import shikaku.roster.service.RosterDigest;
import shikaku.roster.service.RosterWork;
import shikaku.roster.store.RosterImportRows;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/**
 * 名簿取込のコマンド: {@code bin/import-roster 00980011 meibo.csv}. Takes a file over with the same steps as the page; faults are printed
 * line by line. Ends with 0 when the file was taken over, 2 when it was refused, 1 when something else went wrong.
 */
public final class ImportRoster {

    private static final int SHOWN = 50;
    private static final String ENDED = "名簿を取り込む（コマンド）";

    private final JdbcTransactions transactions;
    private final PrintStream out;
    private final BusinessClock clock = new BusinessClock(null);

    public ImportRoster(JdbcTransactions transactions, PrintStream out) {
        this.transactions = transactions;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean reasoned = arguments.length == 4 && arguments[2].equals("--reason");
        boolean shaped = reasoned || arguments.length == 2;
        if (!shaped || InsurerNumber.problemOf(arguments[0]).isPresent()) {
            out.println("使い方: bin/import-roster 保険者番号 ファイル.csv [--reason 理由]");
            out.println("Usage: bin/import-roster INSURER FILE.csv [--reason TEXT]");
            System.exit(1);
        }
        Map<String, String> environment = System.getenv();
        if (!environment.containsKey("SHIKAKU_DB_URL") || !Files.isReadable(Path.of(arguments[1]))) {
            out.println("SHIKAKU_DB_URL がないか、ファイルを読めません。 SHIKAKU_DB_URL is missing or the file cannot be read.");
            System.exit(1);
        }
        JdbcTransactions transactions = JdbcTransactions.to(
                environment.get("SHIKAKU_DB_URL"),
                DatabaseAccounts.of(environment).application());
        ImportRoster command = new ImportRoster(transactions, out);
        RosterState end = command.run(
                InsurerNumber.of(arguments[0]),
                Path.of(arguments[1]),
                operator(),
                reasoned ? arguments[3] : "",
                command.clock.today());
        System.exit(end == RosterState.APPLIED ? 0 : 2);
    }

    /** Whose process it is, as the system knows; the environment may say anything. */
    private static String operator() {
        return ProcessHandle.current().info().user().orElse("コマンド");
    }

    public RosterState run(InsurerNumber insurer, Path file, String who, String reason, LocalDate today) {
        long began = clock.instant().toEpochMilli();
        long id = transactions.claim(1);
        RosterWork work = new RosterWork(transactions, transactions::claim, clock::instant);
        RosterDigest digest = digest(file);
        int year = Wareki.yearOf(today);
        note(insurer, who, reason, new Noted("名簿の取込を始める（コマンド）", Outcome.DONE, null, 0));
        try {
            work.receive(new RosterWork.Arrived(
                    insurer,
                    id,
                    year,
                    work.receiptNumber(insurer, year),
                    file.getFileName().toString(),
                    "",
                    digest.sha256(),
                    digest.bytes(),
                    reason,
                    0,
                    who));
        } catch (Rejected e) {
            out.println(text(e.reason().messageKey()));
            note(
                    insurer,
                    who,
                    reason,
                    new Noted(ENDED, Outcome.REFUSED, e.reason().messageKey(), 0));
            return RosterState.REFUSED;
        }
        RosterState end = RosterState.INTERRUPTED;
        try {
            end = work.run(insurer, id, file, today);
        } finally {
            note(insurer, who, reason, ended(insurer, id, end));
        }
        report(insurer, id, end, clock.instant().toEpochMilli() - began);
        return end;
    }

    /** What goes into the audit besides who and for whom. */
    private record Noted(String act, Outcome outcome, String detail, long people) {}

    private Noted ended(InsurerNumber insurer, long id, RosterState end) {
        boolean applied = end == RosterState.APPLIED;
        AtomicInteger people = new AtomicInteger();
        if (applied) {
            transactions.run(insurer, connection -> {
                people.set(new RosterImportRows(connection)
                        .find(insurer, id)
                        .orElseThrow()
                        .lines());
                return true;
            });
        }
        Outcome outcome = applied ? Outcome.DONE : end == RosterState.INTERRUPTED ? Outcome.FAILED : Outcome.REFUSED;
        return new Noted(ENDED, outcome, applied ? null : end.name(), people.get());
    }

    /** There is no supervisor at a command: the reason is the operator's, and the insurer's auditor sees it. */
    private void note(InsurerNumber insurer, String who, String reason, Noted noted) {
        transactions.run(insurer, connection -> {
            new RecordCommand(connection)
                    .add(
                            clock.instant(),
                            new RecordCommand.Fact(
                                    insurer,
                                    who,
                                    noted.act(),
                                    ImportRoster.class.getSimpleName(),
                                    noted.outcome(),
                                    noted.detail(),
                                    noted.people(),
                                    reason));
            return true;
        });
    }

    private void report(InsurerNumber insurer, long id, RosterState end, long millis) {
        transactions.run(insurer, connection -> {
            RosterImportRows rows = new RosterImportRows(connection);
            RosterImportView row = rows.find(insurer, id).orElseThrow();
            out.println("  " + insurer + "  " + text("roster.state." + end) + "  " + row.lines() + " 行  "
                    + millis / 1000 + " 秒");
            if (!row.refusal().isEmpty()) {
                out.println("  " + text("roster.refusal." + row.refusal()));
            }
            List<RosterFault> faults = rows.faults(insurer, id, 0, SHOWN);
            for (RosterFault fault : faults) {
                out.println("  " + fault.line() + "行目  " + fault.column() + "  " + fault.delivered() + "  "
                        + text("roster.fault." + fault.reason(), fault.about(), fault.hint()));
            }
            if (row.faults() + row.warnings() > faults.size()) {
                out.println("  ほか " + (row.faults() + row.warnings() - faults.size()) + " 件");
            }
            return true;
        });
    }

    private static String text(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("shikaku.messages", Locale.ROOT);
        return MessageFormat.format(bundle.getString(key), values);
    }

    private static RosterDigest digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return RosterDigest.copying(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
