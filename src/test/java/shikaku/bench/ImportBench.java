package shikaku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.ImportRoster;
import shikaku.launcher.JdbcTransactions;
import shikaku.roster.rule.RosterColumn;
import shikaku.roster.rule.RosterState;

/** bin/bench import [lines]: the whole import of a roster against LOAD DATA of the same file into one table without any index. */
public final class ImportBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws IOException, SQLException {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (BenchDatabase database = new BenchDatabase("import")) {
            Path file = BenchRoster.write(database.folder(), lines, DAY);
            JdbcTransactions transactions =
                    new JdbcTransactions(DatabaseServer.dataSource(database.url(), database.accounts.application()));
            ImportRoster command = new ImportRoster(transactions, OUT);
            double first = seconds(() -> imported(command, file));
            double again = seconds(() -> imported(command, file));
            double load = seconds(() -> load(database, file));
            OUT.println();
            OUT.println("| what | seconds | lines/s | ratio to LOAD DATA |");
            OUT.println("| --- | ---: | ---: | ---: |");
            row("LOAD DATA LOCAL INFILE into one table without indexes or checks", load, lines, load);
            row(
                    "import into an empty roster (two passes, 8 tables, their indexes, one durable transaction)",
                    first,
                    lines,
                    load);
            row("the same file again (every person known)", again, lines, load);
        }
    }

    private static void row(String what, double seconds, int lines, double load) {
        OUT.printf("| %s | %.1f | %,.0f | %.1f |%n", what, seconds, lines / seconds, seconds / load);
    }

    private interface Step {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Step step) throws IOException, SQLException {
        long began = System.nanoTime();
        step.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void imported(ImportRoster command, Path file) {
        RosterState end = command.run(DemoInsurers.CITY, file, "bench", "", DAY);
        if (end != RosterState.APPLIED) {
            throw new IllegalStateException("The import ended as " + end);
        }
    }

    private static void load(BenchDatabase database, Path file) throws SQLException {
        String columns = Stream.of(RosterColumn.values())
                .map(column -> "c" + column.name() + " varchar(" + column.longest() + ") not null")
                .collect(Collectors.joining(", "));
        try (Connection owner = DatabaseServer.dataSource(database.url(), database.accounts.owner())
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create table bench_plain (" + columns
                    + ") engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin");
            statement.execute("load data local infile '" + file.toAbsolutePath()
                    + "' into table bench_plain character set utf8mb4 fields terminated by ',' optionally enclosed by '\"'"
                    + " lines terminated by '\\r\\n' ignore 1 lines");
        }
    }

    private ImportBench() {}
}
