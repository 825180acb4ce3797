package shikaku.roster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterState;
import shikaku.roster.store.RosterImportRows;
import shikaku.roster.store.RosterTransactions;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

/** The whole import against the migrated schema: sound files, every kind of bad file, cancel and death in the middle. */
class RosterWorkDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final String HEAD =
            "抽出日,保険者番号,記号,番号,枝番,世帯番号,続柄,世帯主氏名,氏名,氏名カナ,生年月日,性別,資格取得日," + "カード抽出日,カード,利用登録,郵便番号,住所,支援措置\n";
    private static final String TARO =
            "20261123,980011,桜北,1187226,01,S1,世帯主,,見本 太郎,ミホン タロウ,S50.1.2,1,20080401,20261031,保有,登録済,9876543,桜北市桜台１,\n";
    private static final String HANA =
            "20261123,980011,桜北,1187226,02,S1,妻,,葛󠄀西 花子,カサイ ハナコ,S52.9.14,2,20080401,20261031,なし,未登録,9876543,桜北市桜台１,1\n";
    private static final String LONE =
            "20261123,980011,桜北,1200418,01,S2,子,仮 世帯主,𠮷﨑 隼人,ヨシザキ ハヤト,S61.5.2,1,20100401,,,,9876543,桜北市緑町２,\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final AtomicLong ids = new AtomicLong(5_000);
    private RosterTransactions transactions;
    private RosterWork work;

    @BeforeEach
    void open() {
        database.execute(
                "insert into insurer values (?, 'KOKUHO', '桜北市', '桜北市長', '保険年金課', '000-000-1234')", CITY.digits());
        transactions = inThisTest(database.connection());
        work = new RosterWork(transactions, ids::getAndAdd, () -> NOW);
    }

    /** One transaction a test; a roll-back goes to a savepoint. */
    private static RosterTransactions inThisTest(Connection connection) {
        return (tenant, piece) -> {
            try {
                var before = connection.setSavepoint();
                boolean kept;
                try {
                    kept = piece.with(connection);
                } catch (RuntimeException | Error e) {
                    connection.rollback(before);
                    throw e;
                }
                if (!kept) {
                    connection.rollback(before);
                }
                return kept;
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "windows-31j"})
    void takesOverASoundFile(String encoding) throws IOException {
        String text = HEAD + TARO + HANA.replace("葛󠄀西", "葛西") + (encoding.equals("windows-31j") ? "" : LONE);
        byte[] bytes = encoding.equals("windows-31j")
                ? text.getBytes(Charset.forName(encoding))
                : ((encoding.endsWith("BOM") ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);

        assertEquals(RosterState.APPLIED, run(bytes, ""));

        assertEquals(encoding.equals("windows-31j") ? 2 : 3, count("insured_person"));
        assertEquals(encoding.equals("windows-31j") ? 1 : 2, count("household"));
        assertEquals(2, count("card_facts"));
        assertEquals(1, count("non_disclosure_flag"));
        assertEquals("2026-11-23", vintage("PEOPLE"));
        assertEquals("2026-10-31", vintage("CARD"));
        assertEquals(encoding.equals("windows-31j") ? "Windows-31J" : "UTF-8", newest().encoding());
    }

    @Test
    void keepsRareLettersExactly() throws IOException {
        run(HEAD + TARO + HANA + LONE);

        assertEquals(
                List.of("葛󠄀西 花子", "𠮷﨑 隼人"),
                names("branch = '02' or household_id is not null and number = '1200418'"));
    }

    @Test
    void theSameFileTwiceIsTheSameAsOnce() throws IOException {
        run(HEAD + TARO + HANA + LONE);
        List<String> before = names("1 = 1");

        assertEquals(RosterState.APPLIED, run(HEAD + TARO + HANA + LONE));

        assertEquals(before, names("1 = 1"));
        assertEquals(3, count("insured_person"));
        assertEquals(3, count("enrolment_period"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            見出しに知らない項目       | 続柄,世帯主氏名=続柄,世帯主名前 | 1 世帯主名前 COLUMN_UNKNOWN
            必要な見出しがない         | ,生年月日,=,                     | 1 生年月日 COLUMN_MISSING
            同じ見出しが2回            | 世帯主氏名,氏名=氏名,氏名        | 1 氏名 COLUMN_TWICE
            平成31年5月1日という生年月日 | S50.1.2=平成31年5月1日         | 2 生年月日 OUTSIDE_ERA
            存在しない日付             | S52.9.14=昭和52年2月29日         | 3 生年月日 NO_SUCH_DAY
            記号番号枝番が同じ         | 1187226,02=1187226,01            | 3 番号 SAME_PERSON
            全角でも同じ人             | 1187226,02=１１８７２２６,１     | 3 番号 SAME_PERSON
            世帯主のいない世帯         | 仮 世帯主=                       | 4 続柄 NO_HEAD
            世帯主が2人                | 妻=世帯主                        | 3 続柄 TWO_HEADS
            項目が足りない行           | ,1\\n=\\n                        | 3  FIELD_COUNT
            ほかの保険者               | 23,980011,桜北,12=23,06980015,桜北,12 | 4 保険者番号 OTHER_INSURER
            対応表にない文字           | 隼人=\uE1A3人                    | 4 氏名 UNMAPPED_CHARACTER
            閉じない引用符             | 見本 太郎=\"見本 太郎            | 2  FIELD_COUNT
            """)
    void refusesTheWholeFileAndNamesTheLine(String what, String change, String expected) throws IOException {
        String[] parts = change.replace("\\n", "\n").split("=", -1);
        String text = HEAD + TARO + HANA + LONE;
        assertTrue(text.contains(parts[0].strip()) || text.contains(parts[0]), what);

        assertEquals(RosterState.REFUSED, run(text.replaceFirst(Pattern.quote(parts[0]), parts[1])), what);

        RosterFault first = faults().get(0);
        assertEquals(expected, first.line() + " " + first.column() + " " + first.reason(), what);
        assertEquals(0, count("insured_person"), what);
        assertEquals(0, count("insurer_data_vintage"), what);
    }

    @ParameterizedTest
    @CsvSource({"NUL_BYTE", "LONG_LINE", "BROKEN_TEXT", "EMPTY_FILE", "NO_LINES"})
    void refusesAFileThatIsNoTable(String reason) throws IOException {
        byte[] bytes =
                switch (reason) {
                    case "NUL_BYTE" -> (HEAD + "a\0b\n").getBytes(StandardCharsets.UTF_8);
                    case "LONG_LINE" -> (HEAD + "x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
                    case "BROKEN_TEXT" -> (HEAD + TARO).getBytes(StandardCharsets.UTF_16LE);
                    case "EMPTY_FILE" -> new byte[0];
                    default -> HEAD.getBytes(StandardCharsets.UTF_8);
                };
        if (reason.equals("BROKEN_TEXT")) {
            bytes = new byte[] {(byte) 0xFF, (byte) 0xFE, 0x3D, 0x62};
        }

        assertEquals(RosterState.REFUSED, run(bytes, ""));

        assertEquals(reason, faults().get(0).reason().name());
        assertEquals(0, count("insured_person"));
    }

    @Test
    void aFileAsLongAsAllowedIsTakenOverAndOneLineMoreIsRefused() throws IOException {
        byte[] three = (HEAD + TARO + HANA + LONE).getBytes(StandardCharsets.UTF_8);
        RosterWork two = new RosterWork(transactions, ids::getAndAdd, () -> NOW, 2);
        assertEquals(RosterState.REFUSED, two.run(CITY, receive(three, ""), file(three), TODAY));

        RosterFault fault = faults().get(0);
        assertEquals("4 TOO_MANY_LINES 2", fault.line() + " " + fault.reason() + " " + fault.about());
        assertEquals(0, count("insured_person"));

        RosterWork most = new RosterWork(transactions, ids::getAndAdd, () -> NOW, 3);
        assertEquals(RosterState.APPLIED, most.run(CITY, receive(three, ""), file(three), TODAY));
        assertEquals(3, count("insured_person"));
    }

    @Test
    void noFaultAndNoKeptLineShowsANameOrAnAddress() throws IOException {
        run(HEAD + TARO.replace("S50.1.2", "S50.13.2").replace("9876543", "98765") + LONE.replace("隼人", "\uE000人"));

        for (RosterFault fault : faults()) {
            assertFalse(fault.toString().matches("(?s).*(見本|太郎|﨑|桜台|98765).*"), fault.toString());
        }
        assertEquals(
                1,
                count("roster_import_line where content like '%S50.13.2%' and content not like '%太郎%'"
                        + " and content not like '%桜台%'"));
    }

    @Test
    void aLineOutOfItsColumnsShowsNothingAndNoLineTellsOfAMeasure() throws IOException {
        run(HEAD
                + TARO.replace("見本 太郎,", "見本,太郎,")
                + HANA.replace("S52.9.14", "S52.13.14")
                + LONE.replace("S61.5.2", "S61.13.2"));

        assertEquals(3, count("roster_import_line"));
        assertEquals(
                0,
                count("roster_import_line where content like '%桜台%' or content like '%太郎%'"
                        + " or content like '%9876543%' or content not like '%\"＊\"'"));
    }

    @ParameterizedTest(name = "区切り「{0}」")
    @ValueSource(strings = {",", ";", "\t"})
    void aFileWithoutHeadingsShowsNothingOfItsFirstPerson(String separator) throws IOException {
        assertEquals(RosterState.REFUSED, run(HANA.replace(",", separator) + TARO));

        assertTrue(faults().size() > 3);
        for (RosterFault fault : faults()) {
            assertFalse(fault.toString().matches("(?s).*(葛|花子|カサイ|桜台|9876543|1187226).*"), fault.toString());
        }
        assertEquals(0, count("roster_import_line"));
    }

    @Test
    void aRosterThatNoLongerSaysWhoIsUnderAMeasureNeedsASupervisorsReason() throws IOException {
        run(HEAD + TARO + HANA + LONE);
        String without = (HEAD + TARO + HANA + LONE).replace(",支援措置\n", "\n").replaceAll(",1?\n", "\n");
        assertEquals(
                RosterState.REFUSED,
                run(without.getBytes(StandardCharsets.UTF_8), "人数の減少は合併による"),
                "a reason given before anything was refused answers nothing");
        assertEquals("WITHOUT_MEASURES", newest().refusal());
        assertEquals(RosterState.APPLIED, run(without.getBytes(StandardCharsets.UTF_8), "送付元の様式の変更"));
        assertEquals(1, count("non_disclosure_flag"));
    }

    @Test
    void whoComesBackWithAnotherNumberStaysProtected() throws IOException {
        run(HEAD + TARO + HANA + LONE);
        assertEquals(1, count("non_disclosure_flag where not_disclosed = 1"));
        String moved = HANA.replace("1187226,02,S1,妻", "2299001,01,S9,世帯主").replace(",1\n", ",\n");
        assertEquals(RosterState.APPLIED, run(HEAD + TARO + moved + LONE));

        assertEquals(4, count("insured_person"));
        assertEquals(
                1,
                count("non_disclosure_flag f join insured_person p on p.id = f.person_id where p.number = '2299001'"
                        + " and f.not_disclosed = 1 and f.self_information_blocked = 1 and f.origin = 'NEW_NUMBER'"));
        assertEquals(2, count("non_disclosure_flag"), "nobody else's number is new or alike");
        run(HEAD + TARO + moved + LONE);
        assertEquals(2, count("non_disclosure_flag"));

        String kanaOnly = HANA.replace("1187226,02,S1,妻", "3399001,01,S8,世帯主")
                .replace("葛󠄀西 花子", "旧姓 花子")
                .replace(",1\n", ",\n");
        run(HEAD + TARO + kanaOnly + LONE.replace("S61.5.2", "S52.9.14"));
        assertEquals(3, count("non_disclosure_flag"));

        String divorced = kanaOnly.replace("3399001,01,S8", "4499001,01,S7").replace("旧姓 花子,カサイ ハナコ", "新姓 花子,シンセイ ハナコ");
        run(HEAD + TARO + divorced + LONE);
        assertEquals(
                1,
                count("non_disclosure_flag f join insured_person p on p.id = f.person_id where p.number = '4499001'"),
                "family name and number changed at once");
    }

    @Test
    void olderCardFactsNeedASupervisorsReason() throws IOException {
        run(HEAD + TARO + HANA + LONE);
        String older = (HEAD + TARO + HANA + LONE).replace("20261031,", "20260930,");

        assertEquals(RosterState.REFUSED, run(older));
        assertEquals("OLDER_CARDS_THAN_LOADED", newest().refusal());
        assertEquals("2026-10-31", vintage("CARD"));

        assertEquals(RosterState.APPLIED, run(older.getBytes(StandardCharsets.UTF_8), "送付元の指示"));
        assertEquals("2026-09-30", vintage("CARD"));
    }

    @Test
    void aFaultInTheHeadsLineIsNoFaultOfTheOthers() throws IOException {
        run(HEAD + TARO.replace("S50.1.2", "S50.13.2") + HANA);

        assertEquals(1, faults().size());
        assertEquals("生年月日", faults().get(0).column());
    }

    @Test
    void anOlderFileNeedsASupervisorsReason() throws IOException {
        run(HEAD + TARO + HANA + LONE);
        String older = (HEAD + TARO + HANA + LONE).replace("20261123,", "20261122,");

        assertEquals(RosterState.REFUSED, run(older));
        assertEquals("OLDER_THAN_LOADED", newest().refusal());
        assertEquals("2026-11-23", vintage("PEOPLE"));

        assertEquals(RosterState.APPLIED, run(older.getBytes(StandardCharsets.UTF_8), "送付元の指示で前日分に戻す"));
        assertEquals("2026-11-22", vintage("PEOPLE"));
    }

    @Test
    void aFileThatLostManyPeopleIsRefused() throws IOException {
        run(HEAD + TARO + HANA + LONE);

        assertEquals(RosterState.REFUSED, run(HEAD + TARO + HANA));
        assertEquals("FAR_FEWER_PEOPLE", newest().refusal());
        assertEquals(3, newest().previousPeople());
    }

    @Test
    void whatTheNewFileDoesNotNameIsMarkedNotEnded() throws IOException {
        run(HEAD + TARO + HANA + LONE);

        run(HEAD + TARO + HANA);
        run((HEAD + TARO + HANA).getBytes(StandardCharsets.UTF_8), "転出の処理後");

        assertEquals(1, newest().absentPeople());
        assertEquals(1, count("insured_person where absent_since = '2026-11-23' and enrolled_until = '9999-12-31'"));
    }

    @Test
    void aCancelWhileWritingChangesNothing() throws IOException {
        byte[] many = manyLines(3_000).getBytes(StandardCharsets.UTF_8);
        long id = receive(many, "");
        int[] told = new int[1];
        RosterTransactions cancelling = (tenant, piece) -> transactions.run(tenant, connection -> {
            boolean kept = piece.with(connection);
            if (count("insured_person") >= 1_000 && told[0]++ == 0) {
                new RosterImportRows(connection).wantCancel(CITY, id);
            }
            return kept;
        });

        RosterState end = new RosterWork(cancelling, ids::getAndAdd, () -> NOW).run(CITY, id, file(many), TODAY);

        assertEquals(RosterState.CANCELLED, end);
        assertTrue(told[0] > 0, "nothing had been written when it was cancelled");
        assertEquals(0, count("insured_person"));
        assertEquals(0, count("insurer_data_vintage"));
    }

    @Test
    void aFailureWhileWritingChangesNothingAndIsShownAsInterrupted() throws IOException {
        byte[] many = manyLines(3_000).getBytes(StandardCharsets.UTF_8);
        long id = receive(many, "");
        RosterWork failing = new RosterWork(
                transactions,
                count -> {
                    if (count("insured_person") >= 2_000) {
                        throw new IllegalStateException("the database went away");
                    }
                    return ids.getAndAdd(count);
                },
                () -> NOW);

        assertThrows(IllegalStateException.class, () -> failing.run(CITY, id, file(many), TODAY));

        assertEquals(RosterState.INTERRUPTED, newest().state());
        assertEquals(0, count("insured_person"));
        assertEquals(RosterState.APPLIED, run(manyLines(3_000)));
        assertEquals(3_000, count("insured_person"));
    }

    @Test
    void aSilentImportIsInterruptedAndMakesRoomForTheNext() throws IOException {
        byte[] bytes = (HEAD + TARO).getBytes(StandardCharsets.UTF_8);
        long id = receive(bytes, "");
        new RosterImportRows(database.connection()).move(CITY, id, RosterState.RECEIVED, RosterState.CHECKING, NOW);
        assertThrows(Rejected.class, () -> receive(bytes, ""));
        assertTrue(work.running(CITY, id));

        RosterWork later = new RosterWork(transactions, ids::getAndAdd, () -> NOW.plusSeconds(61));
        assertFalse(later.running(CITY, id));
        receiveWith(later, bytes, "");

        assertEquals(1, count("roster_import where state = 'INTERRUPTED' and finished_at is not null"));
        assertEquals(RosterState.INTERRUPTED, RosterState.CHECKING.seen(NOW, NOW.plusSeconds(61)));
        assertEquals(RosterState.CHECKING, RosterState.CHECKING.seen(NOW, NOW.plusSeconds(60)));
    }

    @Test
    void anImportThatWaitsForItsTurnIsNotSilent() throws IOException {
        byte[] bytes = (HEAD + TARO).getBytes(StandardCharsets.UTF_8);
        long id = receive(bytes, "");
        RosterWork later = new RosterWork(transactions, ids::getAndAdd, () -> NOW.plusSeconds(1_800));
        RosterWork tooLate = new RosterWork(transactions, ids::getAndAdd, () -> NOW.plusSeconds(1_801));

        assertTrue(later.running(CITY, id));
        assertThrows(Rejected.class, () -> receiveWith(later, bytes, ""));
        assertFalse(tooLate.running(CITY, id));
        assertFalse(work.running(InsurerNumber.of("06980015"), id));
        assertEquals(RosterState.APPLIED, later.run(CITY, id, file(bytes), TODAY));
    }

    @Test
    void aWaitingImportThatIsCancelledOrCouldNotBeBegunMakesRoomAtOnce() {
        byte[] bytes = (HEAD + TARO).getBytes(StandardCharsets.UTF_8);
        RosterImportRows rows = new RosterImportRows(database.connection());
        long first = receive(bytes, "");

        assertTrue(rows.cancelWaiting(CITY, first, NOW));
        assertFalse(rows.cancelWaiting(CITY, first, NOW));
        long second = receive(bytes, "");
        work.notBegun(CITY, second);
        receive(bytes, "");

        assertEquals(1, count("roster_import where state = 'CANCELLED'"));
        assertEquals(1, count("roster_import where state = 'INTERRUPTED'"));
    }

    @Test
    void anotherInsurerSeesNoneOfIt() throws IOException {
        run(HEAD + TARO);
        RosterImportRows rows = new RosterImportRows(database.connection());
        InsurerNumber other = InsurerNumber.of("06980015");

        assertEquals(List.of(), rows.newest(other, 0, 10));
        assertTrue(rows.find(other, newest().id()).isEmpty());
        assertEquals(List.of(), rows.faults(other, newest().id(), 0, 10));
        assertTrue(rows.line(other, newest().id(), 2).isEmpty());
        assertFalse(rows.wantCancel(other, newest().id()));
    }

    private static String manyLines(int lines) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < lines; i++) {
            text.append(LONE.replace("1200418", String.valueOf(1_000_000 + i)).replace("S2", "S" + i));
        }
        return text.toString();
    }

    private RosterState run(String text) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8), "");
    }

    private RosterState run(byte[] bytes, String reason) throws IOException {
        long id = receive(bytes, reason);
        return work.run(CITY, id, file(bytes), TODAY);
    }

    private long receive(byte[] bytes, String reason) {
        return receiveWith(work, bytes, reason);
    }

    private long receiveWith(RosterWork with, byte[] bytes, String reason) {
        RosterDigest digest;
        try {
            digest = RosterDigest.copying(
                    new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long id = ids.getAndIncrement();
        with.receive(new RosterWork.Arrived(
                CITY,
                id,
                8,
                with.receiptNumber(CITY, 8),
                "meibo.csv",
                "",
                digest.sha256(),
                digest.bytes(),
                reason,
                1,
                "見本 一郎"));
        return id;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("stored.csv"), bytes);
    }

    private RosterImportView newest() {
        return new RosterImportRows(database.connection()).newest(CITY, 0, 1).get(0);
    }

    private List<RosterFault> faults() {
        return new RosterImportRows(database.connection()).faults(CITY, newest().id(), 0, 100);
    }

    private int count(String table) {
        return ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .intValue();
    }

    private String vintage(String kind) {
        return database.entityManager()
                .createNativeQuery("select extracted_on from insurer_data_vintage where kind = '" + kind + "'")
                .getSingleResult()
                .toString();
    }

    @SuppressWarnings("unchecked")
    private List<String> names(String where) {
        return database.entityManager()
                .createNativeQuery("select name from insured_person where " + where + " order by id")
                .getResultList();
    }
}
