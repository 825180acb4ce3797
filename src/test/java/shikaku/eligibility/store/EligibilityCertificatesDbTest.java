package shikaku.eligibility.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.EndReason;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.Handover;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.IssueSeries;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.eligibility.store.EligibilityCertificates.Issued;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.IdRanges;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

@DisplayName("資格確認書の台帳")
class EligibilityCertificatesDbTest {

    private static final InsurerNumber TENANT = InsurerNumber.of("980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("39980016");
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 24);
    private static final Stamp STAMP = new Stamp(Instant.parse("2026-11-24T01:38:00Z"), 7);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private EligibilityCertificates certificates;
    private EligibilityDocuments documents;

    @BeforeEach
    void open() {
        certificates = database.make(EligibilityCertificates.class);
        documents = database.make(EligibilityDocuments.class);
    }

    @Test
    @DisplayName("交付した内容がそのまま読める")
    void keepsWhatWasIssued() {
        Issued issued = issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        database.flushAndClear();
        IssuedDocument document = certificates.ofPerson(TENANT, 11).get(0);
        assertEquals(issued.id(), document.id());
        assertEquals("8-000001", document.shownNumber());
        assertEquals(Ground.NOT_REGISTERED, document.ground());
        assertEquals(LocalDate.of(2027, 7, 31), document.lastDay());
        assertEquals(false, document.printed());
        assertEquals(
                List.of(document.held()),
                certificates.held(TENANT, List.of(11L, 12L)).get(11L));
    }

    @Test
    @DisplayName("同じ期間に二枚目は交付できない")
    void refusesASecondLiveDocument() {
        issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        Rejected refused = assertThrows(
                Rejected.class, () -> issue(TENANT, record(11, ISSUED.plusDays(1), LocalDate.of(2027, 7, 31))));
        assertEquals(EligibilityRejection.ALREADY_ISSUED, refused.reason());
    }

    @Test
    @DisplayName("ほかの制約に反したものは、交付済みとは言わない")
    void callsOnlyADuplicateAlreadyIssued() {
        IssueRecord fine = record(11, ISSUED, LocalDate.of(2027, 7, 31));
        IssueRecord without = new IssueRecord(
                11,
                ISSUED,
                ISSUED,
                null,
                fine.form(),
                fine.ground(),
                fine.otherGrounds(),
                fine.ruleIds(),
                null,
                fine.termLimit(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThrows(IllegalStateException.class, () -> issue(TENANT, without));
    }

    @Test
    @DisplayName("見本を作る二人は互いを待たない")
    void twoClerksWhoPreviewDoNotWaitForEachOther() throws SQLException {
        EligibilityPreview.Rendered rendered =
                new EligibilityPreview.Rendered("l", "b", STAMP.at(), "0".repeat(64), new byte[] {1});
        EligibilityPreview.Asked asked = new EligibilityPreview.Asked(7, 11, ISSUED, "0".repeat(64));
        documents.keep(TENANT, new EligibilityPreview(TENANT, asked, rendered), 7, STAMP.at());
        try (Connection other = database.anotherConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
            assertEquals(
                    1,
                    statement.executeUpdate("INSERT INTO eligibility_preview (insurer_number, id, clerk_id, person_id,"
                            + " issued_on, facts_sha256, layout, build, made_at, sha256, pdf) VALUES ('00980011',"
                            + " 9000000001, 8, 12, '2026-11-24', '', '', '', '2026-11-24', '', '')"));
            statement.execute("DELETE FROM eligibility_preview WHERE insurer_number = '00980011' AND id = 9000000001");
        }
        long second = documents.keep(TENANT, new EligibilityPreview(TENANT, asked, rendered), 7, STAMP.at());
        assertEquals(1L, database.single("SELECT COUNT(*) FROM eligibility_preview WHERE clerk_id = 7"));
        assertTrue(documents.preview(TENANT, second, 7).isPresent());
    }

    @Test
    @DisplayName("交付する保険者どうしは互いを待たない")
    void insurersWhoIssueDoNotWaitForEachOther() throws SQLException {
        issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        database.flushAndClear();
        long id = database.make(IdRanges.class).claim(1);
        try (Connection other = database.anotherConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
            other.setAutoCommit(false);
            IssueRecord theirs = record(12, ISSUED, LocalDate.of(2027, 7, 31));
            assertEquals(
                    1,
                    new EligibilityCertificateRows(other)
                            .issue(OTHER, List.of(theirs), id, STAMP)
                            .get(12L)
                            .issueNumber());
            other.rollback();
        }
    }

    @Test
    @DisplayName("次の期間のものは前のものを引き継ぐ")
    void succeedsTheDocumentOfTheEarlierPeriod() {
        issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        issue(TENANT, record(11, LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31)));
        database.flushAndClear();
        assertEquals(
                List.of(LocalDate.of(2027, 8, 1), ISSUED),
                certificates.ofPerson(TENANT, 11).stream()
                        .map(IssuedDocument::firstDay)
                        .toList());
    }

    @Test
    @DisplayName("VAL-07 資格を失って戻った人の前の資格確認書は喪失日で終わる")
    void endsTheDocumentOfALostInsurance() {
        issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        LocalDate lostOn = ISSUED.plusDays(30);
        issue(TENANT, afterLoss(11, ISSUED.plusDays(60), LocalDate.of(2027, 7, 31), lostOn));
        database.flushAndClear();
        assertEquals(
                Arrays.asList(null, lostOn),
                certificates.ofPerson(TENANT, 11).stream()
                        .map(IssuedDocument::endedOn)
                        .toList());
    }

    @Test
    @DisplayName("喪失より後に始まった資格確認書は喪失では終わらない")
    void keepsADocumentFromAfterTheLoss() {
        issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        Rejected refused = assertThrows(
                Rejected.class,
                () -> issue(TENANT, afterLoss(11, ISSUED.plusDays(1), LocalDate.of(2027, 7, 31), ISSUED)));
        assertEquals(EligibilityRejection.ALREADY_ISSUED, refused.reason());
    }

    @Test
    @DisplayName("次の期間のものを先に交付した人にも、それまでの分を交付できる")
    void issuesForTheTimeUntilTheNextOne() {
        Issued next = issue(TENANT, record(11, LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31)));
        Issued now = issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        database.flushAndClear();
        assertEquals(
                next.id(),
                database.entityManager()
                        .createNativeQuery("SELECT succeeded_by FROM eligibility_certificate WHERE id = " + now.id())
                        .getSingleResult());
        assertThrows(Rejected.class, () -> issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 8, 1))));
    }

    @Test
    @DisplayName("回収した後はもう一度交付できる")
    void mayBeIssuedAgainAfterItWasCollected() {
        Issued first = issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        database.flushAndClear();
        EligibilityCertificate collected = certificates.find(TENANT, first.id()).orElseThrow();
        collected.end(ISSUED, EndReason.COLLECTED);
        database.flushAndClear();
        assertEquals(
                2, issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31))).issueNumber());
        assertThrows(IllegalStateException.class, () -> collected.end(ISSUED, EndReason.CANCELLED));
        assertEquals(EndReason.COLLECTED, collected.endReason());
    }

    @Test
    @DisplayName("番号は保険者と年度ごとに欠番なく続く")
    void numbersRunWithoutGapsPerInsurerAndFiscalYear() {
        Map<Long, Issued> block = certificates.issue(
                TENANT,
                IssueSeries.ORDINARY,
                List.of(
                        record(11, ISSUED, LocalDate.of(2027, 7, 31)),
                        record(12, ISSUED, LocalDate.of(2027, 7, 31)),
                        record(13, ISSUED, LocalDate.of(2027, 7, 31))),
                STAMP);
        assertEquals(List.of(1, 2, 3), List.of(number(block, 11), number(block, 12), number(block, 13)));
        assertEquals(
                4, issue(TENANT, record(14, ISSUED, LocalDate.of(2027, 7, 31))).issueNumber());
        assertEquals(
                1, issue(OTHER, record(14, ISSUED, LocalDate.of(2027, 7, 31))).issueNumber());
        assertEquals(
                1,
                issue(TENANT, record(15, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 7, 31)))
                        .issueNumber());
        assertEquals(
                5,
                issue(TENANT, record(16, LocalDate.of(2027, 3, 31), LocalDate.of(2027, 7, 31)))
                        .issueNumber());
    }

    @Test
    @DisplayName("担当者の交付は別の系列から引いた番号になり、みなが見る番号に抜けができず、件数も分からない")
    void theOfficersNumbersTellNothing() {
        LocalDate end = LocalDate.of(2027, 7, 31);
        assertEquals(1, issue(TENANT, record(11, ISSUED, end)).issueNumber());
        Set<Integer> hidden = new HashSet<>();
        for (long person = 12; person < 15; person++) {
            hidden.add(certificates
                    .issue(TENANT, IssueSeries.OFFICERS, List.of(record(person, ISSUED, end)), STAMP)
                    .get(person)
                    .issueNumber());
        }
        assertEquals(3, hidden.size());
        assertTrue(hidden.stream().allMatch(number -> number > 90_000_000 && number < 100_000_000), hidden.toString());
        // Three in a row by chance: once in more than ten million million runs.
        assertTrue(Collections.max(hidden) - Collections.min(hidden) > 2, hidden.toString());
        assertEquals(2, issue(TENANT, record(15, ISSUED, end)).issueNumber());
    }

    @Test
    @DisplayName("VAL-07 喪失のあとに始まるはずだった書類は終わり、再び加入した人に交付できる")
    void aDocumentThatWasToBeginAfterTheLossEnds() {
        LocalDate end = LocalDate.of(2028, 7, 31);
        LocalDate begins = LocalDate.of(2027, 8, 1);
        LocalDate back = LocalDate.of(2027, 10, 1);
        Issued ahead = issue(TENANT, record(11, begins, end));
        Issued anew = issue(TENANT, afterLoss(11, back, end, LocalDate.of(2027, 7, 20), back));
        database.flushAndClear();
        IssuedDocument gone = certificates.ofPerson(TENANT, 11).stream()
                .filter(document -> document.id() == ahead.id())
                .findFirst()
                .orElseThrow();
        assertEquals(begins, gone.endedOn());
        assertEquals(EndReason.LOST_ELIGIBILITY, gone.endReason());
        assertTrue(anew.id() != ahead.id());
    }

    @Test
    @DisplayName("ほかの保険者からは見えない")
    void isInvisibleToAnotherInsurer() {
        Issued issued = issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        database.flushAndClear();
        assertEquals(Optional.empty(), certificates.find(OTHER, issued.id()));
        assertEquals(List.of(), certificates.ofPerson(OTHER, 11));
        assertEquals(Map.of(), certificates.held(OTHER, List.of(11L)));
    }

    @Test
    @DisplayName("同時の二人は一人だけが交付できる（二つの接続）")
    void onlyOneOfTwoConnectionsWins() throws SQLException {
        try (Connection first = database.anotherConnection();
                Connection second = database.anotherConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            insert(first, 9_000_001, 900_001);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> refusal(second));
            first.commit();
            assertEquals(1062, waiting.join());
            second.rollback();
            try (PreparedStatement delete =
                    first.prepareStatement("DELETE FROM eligibility_certificate WHERE person_id = 900000")) {
                delete.executeUpdate();
            }
            first.commit();
        }
    }

    @Test
    @DisplayName("印刷見本のバイト列がそのまま交付した書類になる")
    void promotesThePreviewByteForByte() throws SQLException {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, (byte) 0xff, 13, 10};
        EligibilityPreview preview = preview(7, 11, STAMP.at(), pdf);
        long id = documents.keep(TENANT, preview, 7, STAMP.at().minus(Duration.ofHours(1)));
        assertEquals(Optional.empty(), documents.preview(TENANT, id, 8), "another clerk");
        assertEquals(Optional.empty(), documents.preview(OTHER, id, 7), "another insurer");
        EligibilityPreview kept = documents.preview(TENANT, id, 7).orElseThrow();
        assertTrue(kept.answers(new EligibilityPreview.Asked(7, 11, ISSUED, "f".repeat(64))));
        Issued issued = issue(TENANT, record(11, ISSUED, LocalDate.of(2027, 7, 31)));
        documents.promote(TENANT, kept, issued.id());
        database.flushAndClear();
        assertArrayEquals(pdf, documents.find(TENANT, issued.id()).orElseThrow().pdf());
        assertEquals(Optional.empty(), documents.preview(TENANT, id, 7));
        assertTrue(certificates.ofPerson(TENANT, 11).get(0).printed());
        try (PreparedStatement sum = database.connection()
                        .prepareStatement("SELECT SHA2(pdf, 256) = sha256 FROM eligibility_document"
                                + " WHERE certificate_id = " + issued.id());
                ResultSet row = sum.executeQuery()) {
            assertTrue(row.next());
            assertTrue(row.getBoolean(1));
        }
    }

    @Test
    @DisplayName("古い見本と前の見本は消える")
    void forgetsOldPreviews() {
        long old = documents.keep(
                TENANT, preview(8, 12, STAMP.at().minus(Duration.ofHours(2)), new byte[] {1}), 8, Instant.EPOCH);
        long mine = documents.keep(TENANT, preview(7, 11, STAMP.at(), new byte[] {1}), 7, Instant.EPOCH);
        long next = documents.keep(
                TENANT,
                preview(7, 11, STAMP.at(), new byte[] {2}),
                7,
                STAMP.at().minus(Duration.ofHours(1)));
        database.flushAndClear();
        assertEquals(Optional.empty(), documents.preview(TENANT, old, 8));
        assertEquals(Optional.empty(), documents.preview(TENANT, mine, 7));
        assertTrue(documents.preview(TENANT, next, 7).isPresent());
    }

    private Issued issue(InsurerNumber tenant, IssueRecord record) {
        return certificates
                .issue(tenant, IssueSeries.ORDINARY, List.of(record), STAMP)
                .get(record.personId());
    }

    private static int number(Map<Long, Issued> block, long person) {
        return block.get(person).issueNumber();
    }

    private static EligibilityPreview preview(long clerk, long person, Instant at, byte[] pdf) {
        return new EligibilityPreview(
                TENANT,
                new EligibilityPreview.Asked(clerk, person, ISSUED, "f".repeat(64)),
                new EligibilityPreview.Rendered("kokuho-u70", "test", at, sum(pdf), pdf));
    }

    private static String sum(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IssueRecord afterLoss(long person, LocalDate day, LocalDate last, LocalDate lostOn) {
        return afterLoss(person, day, last, lostOn, null);
    }

    private static IssueRecord afterLoss(
            long person, LocalDate day, LocalDate last, LocalDate lostOn, LocalDate enrolledOn) {
        IssueRecord record = record(person, day, last);
        return new IssueRecord(
                record.personId(),
                record.issuedOn(),
                record.firstDay(),
                record.lastDay(),
                record.form(),
                record.ground(),
                record.otherGrounds(),
                record.ruleIds(),
                record.reason(),
                record.termLimit(),
                record.peopleDataOn(),
                record.cardDataOn(),
                record.handover(),
                record.mailingId(),
                lostOn,
                enrolledOn);
    }

    private static IssueRecord record(long person, LocalDate day, LocalDate last) {
        return new IssueRecord(
                person,
                day,
                day,
                last,
                EligibilityForm.KOKUHO_UNDER_70,
                Ground.NOT_REGISTERED,
                List.of(Ground.CERT_LAPSED),
                List.of("ISS-02", "ISS-05", "VAL-02"),
                null,
                ValidityEndDate.Limit.BASE_DATE,
                day,
                day,
                new Handover(Handover.Visitor.SELF, Handover.Identity.ONE_WITH_PHOTO),
                null,
                null,
                null);
    }

    private static int refusal(Connection second) {
        try {
            insert(second, 9_000_002, 900_002);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    private static void insert(Connection connection, long id, int number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO eligibility_certificate"
                + " (insurer_number, id, person_id, kind, fiscal_year, issue_number, issued_on, valid_from, valid_to,"
                + " form, ground, other_grounds, rule_ids, legal_basis, term_limit, version, created_at, created_by,"
                + " changed_at, changed_by) VALUES ('00980011', ?, 900000, 'CERTIFICATE', 2026, ?, '2026-11-24',"
                + " '2026-11-24', '2027-07-31', 'KOKUHO_UNDER_70', 'NO_CARD', '', 'ISS-01', 'EX_OFFICIO', 'BASE_DATE',"
                + " 1, '2026-11-24', 7, '2026-11-24', 7)")) {
            insert.setLong(1, id);
            insert.setInt(2, number);
            insert.executeUpdate();
        }
    }
}
