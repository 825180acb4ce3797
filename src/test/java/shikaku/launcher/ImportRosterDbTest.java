package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shikaku.roster.rule.RosterState;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;
import shikaku.testing.TestServer;

/** What a command did stands in the audit trail like what a page did. */
class ImportRosterDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String FILE =
            """
            抽出日,保険者番号,記号,番号,枝番,世帯番号,続柄,氏名,生年月日,性別,資格取得日
            20261123,980011,桜北,1187226,01,S1,世帯主,見本 太郎,S50.1.2,1,20080401
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ImportRoster command;

    @BeforeEach
    void open() {
        database.execute(
                "insert into insurer values (?, 'KOKUHO', '桜北市', '桜北市長', '保険年金課', '000-000-1234')", CITY.digits());
        command = new ImportRoster(
                OneTransaction.transactions(database.connection()),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Test
    void anImportIsRecordedWithItsOperatorAndReason() throws IOException {
        assertEquals(RosterState.APPLIED, run(FILE, "送付元の指示"));

        assertEquals(
                List.of("名簿の取込を始める（コマンド） DONE null 0 運用 送付元の指示", "名簿を取り込む（コマンド） DONE null 1 運用 送付元の指示"), recorded());
    }

    @Test
    void aRefusedImportIsRecordedToo() throws IOException {
        assertEquals(RosterState.REFUSED, run(FILE.replace("S50.1.2", "S50.13.2"), ""));

        assertEquals("名簿を取り込む（コマンド） REFUSED REFUSED 0 運用 null", recorded().get(1));
    }

    /** The command runs as whoever operates the portal runs it: a process of its own, with the environment of the portal. */
    @Test
    void theCommandEndsWithWhatBecameOfTheFile() throws IOException, InterruptedException {
        database.commit();

        ends(1, "使い方");
        ends(2, "存在しない日付です", "980011", file(FILE.replace("S50.1.2", "S50.13.2")));
        ends(0, "反映済", "980011", file(FILE), "--reason", "送付元の指示");

        database.commit();
        assertEquals(1, ((Number) database.single("select count(*) from insured_person")).intValue());
        assertEquals("送付元の指示", database.single("select max(reason) from roster_import where state = 'APPLIED'"));
    }

    private static void ends(int code, String saying, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bin/import-roster"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(TestServer.get().accounts().environment());
        process.environment().put("SHIKAKU_DB_URL", TestServer.get().url());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, running.waitFor(), said);
        assertTrue(said.contains(saying), said);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("meibo.csv"), text).toString();
    }

    private RosterState run(String text, String reason) throws IOException {
        return command.run(CITY, Files.writeString(folder.resolve("meibo.csv"), text), "運用", reason, TODAY);
    }

    @SuppressWarnings("unchecked")
    private List<String> recorded() {
        List<Object[]> rows = database.entityManager()
                .createNativeQuery("select act, outcome, detail, person_count, actor_name, reason from audit_entry"
                        + " where insurer_number = '00980011' order by id")
                .getResultList();
        return rows.stream()
                .map(row ->
                        String.join(" ", Arrays.stream(row).map(String::valueOf).toList()))
                .toList();
    }
}
