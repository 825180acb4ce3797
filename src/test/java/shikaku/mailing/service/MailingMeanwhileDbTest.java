package shikaku.mailing.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.service.ActAsSystem;
import shikaku.eligibility.service.EligibilityMailContent;
import shikaku.insuredperson.rule.PersonView;
import shikaku.launcher.DemoInsurers;
import shikaku.mailing.batch.MailingMotor;
import shikaku.mailing.rule.DueAnswer;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailProgress;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.service.TakeMailingWork.Taken;
import shikaku.mailing.service.TakeMailingWork.Then;
import shikaku.mailing.store.MailPieces;
import shikaku.mailing.store.Mailing;
import shikaku.mailing.store.Mailings;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.FixedClock;

@DisplayName("発送の途中で起きること")
class MailingMeanwhileDbTest extends MailingStage {

    private static final LocalDate NEWER = DAY.plusDays(1);

    @Test
    @DisplayName("一部を印刷したあとに新しいデータが入っても、残りを判定し直せて、前のファイルも作り直せる")
    void aHalfPrintedMailingGoesOnWithNewerData() throws IOException {
        decide();
        assertEquals(Then.WORK, turn());
        MailFile first = records.files.of(CITY, id).get(0);
        newerData();
        assertEquals(Then.NOTHING, turn());
        assertEquals(MailingRun.FAILED, mailing().run());
        assertThrows(Rejected.class, () -> direct.act(CITY, id, MailingAct.RESUME));
        assertThrows(Rejected.class, () -> direct.act(CITY, id, MailingAct.CANCEL));
        assertTrue(database.make(ShowMailing.class).of(CITY, id).open().contains(MailingAct.RECHECK_HELD));
        drive(MailingAct.RECHECK_HELD, MailingState.RENDERED);
        assertTrue(counts().addUp() && counts().settled());
        assertEquals(NEWER, mailing().vintage().personsOn());
        assertMadeAgain(first);
        MailFile last =
                records.files.of(CITY, id).get(records.files.of(CITY, id).size() - 1);
        assertEquals(NEWER, last.dataOn());
        assertMadeAgain(last);
    }

    private void assertMadeAgain(MailFile file) throws IOException {
        Path path = path(file);
        byte[] before = Files.readAllBytes(path);
        Files.delete(path);
        database.make(RemakeMailFile.class).remake(CITY, id, file.id());
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    @DisplayName("記録は印刷された手紙のとおりで、印刷の間に変わった事実では書き換わらない")
    void theRecordIsTheLetterWhateverChangedMeanwhile() {
        decide();
        MailingWork work =
                database.make(TakeMailingWork.class).take(CITY, id, "test").work();
        GatherLetters.Gathered gathered = database.make(GatherLetters.class).ready(work);
        MailFileWriter.Written written = database.make(PrintMailFile.class)
                .writer(work)
                .write(files.resolve("m.pdf"), gathered.letters(), done -> {});
        PreparedLetter letter = gathered.letters().get(0);
        database.execute(
                "UPDATE card_facts SET card_state = 'HELD', registration_state = 'REGISTERED', number_missing = 0,"
                        + " deregistration_filed_on = NULL, deregistered_on = NULL, card_returned_on = NULL,"
                        + " user_certificate_expires_on = '2030-11-24', card_expires_on = '2030-11-24',"
                        + " uses_in_12_months = 40, uses_in_3_months = 10 WHERE person_id = ?",
                letter.piece().personId());
        database.flushAndClear();
        assertTrue(database.make(RecordMailFile.class).record(work, gathered, written, "m.pdf"));
        Object[] recorded = (Object[]) database.single(
                "SELECT valid_to, mailing_id, rule_ids FROM eligibility_certificate WHERE person_id = ? AND ended_on IS NULL",
                letter.piece().personId());
        assertEquals(letter.document().answer().lastDay().toString(), recorded[0].toString());
        assertEquals(id, ((Number) recorded[1]).longValue());
        assertTrue(recorded[2].toString().contains("VAL-"), "the rule of its last day too, as at the counter");
    }

    @Test
    @DisplayName("印刷の間に窓口で交付された一人のために、発送は止まらない")
    void whoWasIssuedOneAtTheCounterMeanwhileStopsNobodyElse() {
        Counter counter = new Counter(database.make(EligibilityMailContent.class));
        content.wrapped = counter;
        decide();
        long before = counts().ready();
        run(MailingState.RENDERED);
        assertTrue(counter.person > 0);
        assertEquals(before - 1, counts().printed());
        assertEquals(
                "EXCLUDED",
                database.single(
                        "SELECT state FROM mail_piece WHERE person_id = ? AND mailing_id = ?", counter.person, id));
        assertEquals(
                records.files.of(CITY, id).stream().mapToInt(MailFile::sheets).sum(), counts().printed());
    }

    @Test
    @DisplayName("記録の途中で行き詰まった範囲は、貸出しの期限を待たずにすぐやり直す")
    void aRangeThatMetADeadlockIsTakenUpAtOnce() {
        Deadlock deadlock = new Deadlock(database.make(EligibilityMailContent.class));
        content.wrapped = deadlock;
        database.provide(ActAsSystem.class, new ActAsSystem() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        });
        decide();
        MailingMotor motor = database.make(MailingMotor.class);
        assertEquals(Then.WAIT, motor.turn(CITY, id, "test"));
        assertTrue(deadlock.met);
        assertEquals(0, counts().printed());
        database.flushAndClear();
        // The clock of this stage stands still: no lease runs out.
        while (motor.turn(CITY, id, "test") == Then.WORK) {
            database.flushAndClear();
        }
        assertEquals(MailingState.RENDERED, mailing().state());
        assertEquals(0, counts().ready());
    }

    @Test
    @DisplayName("担当者の発送は、通常の発送が続く間は取りやめられず、締めたあとに移った人は確認待ちになる")
    void aLetterHandedToAnEndedMailingOfTheOfficerIsNotLost() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        long officers = officers().id();
        database.execute("DELETE FROM mail_piece WHERE mailing_id = ?", officers);
        Rejected refusal = assertThrows(Rejected.class, () -> direct.act(CITY, officers, MailingAct.CANCEL));
        assertEquals(MailingRejection.ORDINARY_GOES_ON, refusal.reason());
        direct.act(CITY, officers, MailingAct.RENDER);
        while (database.make(TakeMailingWork.class).take(CITY, officers, "o").then() == Then.WORK) {
            // Nobody is in it.
        }
        direct.act(CITY, officers, MailingAct.CLOSE);
        assertEquals(MailingState.CLOSED, officers().state());
        direct.act(CITY, id, MailingAct.RENDER);
        protect(firstIn("SELECTED"));
        run(MailingState.RENDERED);
        database.flushAndClear();
        assertEquals(MailingState.ATTENTION, officers().state());
        assertEquals(1, records.pieces.counts(CITY, officers).held());
        direct.act(CITY, officers, MailingAct.RECHECK_HELD);
        assertEquals(MailingState.DECIDING, officers().state());
    }

    @Test
    @DisplayName("印刷のあとに担当者扱いになった人が入るファイルは、通常の発送では取り出せない")
    void aFileWithSomebodyProtectedSinceIsGone() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        OpenMailFile open = database.make(OpenMailFile.class);
        MailFile file = records.files.of(CITY, id).get(0);
        MailFile other = records.files.of(CITY, id).get(1);
        assertEquals(file.sha256(), open.open(CITY, id, file.id()).sha256());
        protect(records.pieces.ofFile(CITY, id, file.id()).get(2));
        Rejected refusal = assertThrows(Rejected.class, () -> open.open(CITY, id, file.id()));
        assertEquals(MailingRejection.FILE_IS_GONE, refusal.reason());
        assertEquals(other.sha256(), open.open(CITY, id, other.id()).sha256());
    }

    @Test
    @DisplayName("取り出せなくなったファイルは、担当者扱いになった人の分を除いて作り直され、その分は担当者に移る")
    void aWithheldFileIsMadeAnewWithoutTheLettersOfTheOfficer() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        MailFile old = records.files.of(CITY, id).get(0);
        List<MailPiece> letters = records.pieces.ofFile(CITY, id, old.id());
        MailPiece out = letters.get(2);
        MailPiece stays = letters.get(letters.size() - 1);
        String code = out.matchCode();
        protect(out);
        MailCounts before = counts();
        ShowMailing.View shown = database.make(ShowMailing.class).of(CITY, id);
        RemakeMailFile remake = database.make(RemakeMailFile.class);
        assertEquals(RemakeMailFile.Outcome.REPLACED, remake.remake(CITY, id, old.id()));
        database.flushAndClear();
        List<MailFile> files = records.files.of(CITY, id);
        MailFile made = files.get(files.size() - 1);
        assertTrue(made.number() > shown.files().size(), "a number of its own");
        Set<String> codes = new HashSet<>();
        records.pieces.ofFile(CITY, id, made.id()).forEach(piece -> codes.add(piece.matchCode()));
        assertEquals(made.sheets(), codes.size());
        assertTrue(codes.contains(stays.matchCode()));
        assertFalse(codes.contains(code));
        assertEquals(List.of(), records.pieces.ofFile(CITY, id, old.id()));
        assertEquals(
                made.sha256(),
                database.make(OpenMailFile.class).open(CITY, id, made.id()).sha256());
        assertThrows(Rejected.class, () -> database.make(OpenMailFile.class).open(CITY, id, old.id()));
        assertThrows(Rejected.class, () -> remake.remake(CITY, id, old.id()));
        assertFalse(Files.exists(path(old)), "the bytes with the address are gone");
        assertTrue(text(made).contains("見本"));
        int gone = letters.size() - made.sheets();
        assertEquals(before.selected() - gone, counts().selected());
        assertEquals(before.printed() - gone, counts().printed());
        assertTrue(counts().addUp());
        assertEquals(files.stream().mapToInt(MailFile::sheets).sum(), counts().printed());
        ShowMailing.View after = database.make(ShowMailing.class).of(CITY, id);
        assertEquals(List.of(made.sha256()), lastOf(after.files()));
        assertEquals(old.sha256(), after.withdrawn().get(0).sha256());
        assertEquals(
                after.files().get(after.files().size() - 1).name(),
                after.withdrawn().get(0).replacedBy());
        Object[] document = (Object[]) database.single(
                "SELECT end_reason, ended_on <= valid_from FROM eligibility_certificate WHERE person_id = ?"
                        + " AND mailing_id = ?",
                out.personId(),
                id);
        assertEquals("WITHDRAWN", document[0]);
        assertEquals(
                0L,
                number(
                        "SELECT COUNT(*) FROM eligibility_certificate WHERE person_id = ? AND ended_on IS NOT NULL",
                        stays.personId()));
        // The officer prints it in his own mailing, with a number of its own.
        long officers = officers().id();
        assertEquals(officers, number("SELECT mailing_id FROM mail_piece WHERE match_code = ?", code));
        database.execute(
                "REPLACE INTO address_delivery (insurer_number, person_id, purpose, addressee, postal_code, street, building,"
                        + " extracted_on) VALUES (?, ?, 'SAFE', '', '9876543', '安全町', '', ?)",
                CITY.digits(),
                out.personId(),
                DAY);
        direct.act(CITY, officers, MailingAct.RENDER);
        runOther(officers);
        assertEquals("PRINTED", database.single("SELECT state FROM mail_piece WHERE match_code = ?", code));
        assertEquals(
                1L,
                number(
                        "SELECT COUNT(*) FROM eligibility_certificate WHERE person_id = ? AND mailing_id = ? AND ended_on IS NULL",
                        out.personId(),
                        officers));
    }

    @Test
    @DisplayName("締めた発送の手紙は人の手元にあるので、取り出せなくなったファイルも差し替えない")
    void aFileOfAClosedMailingIsNotReplaced() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        MailFile file = records.files.of(CITY, id).get(0);
        database.execute("UPDATE mailing SET state = 'CLOSED' WHERE id = ?", id);
        database.flushAndClear();
        protect(records.pieces.ofFile(CITY, id, file.id()).get(2));
        RemakeMailFile remake = database.make(RemakeMailFile.class);
        Rejected refusal = assertThrows(Rejected.class, () -> remake.remake(CITY, id, file.id()));
        assertEquals(MailingRejection.LETTERS_ARE_OUT, refusal.reason());
        MailFile other = records.files.of(CITY, id).get(1);
        refusal = assertThrows(Rejected.class, () -> remake.remake(CITY, id, other.id()));
        assertEquals(MailingRejection.LETTERS_ARE_OUT, refusal.reason(), "the same answer whoever is in it");
        assertEquals(
                0L,
                number(
                        "SELECT COUNT(*) FROM eligibility_certificate WHERE mailing_id = ? AND ended_on IS NOT NULL",
                        id));
        assertEquals(List.of(), records.files.withdrawn(CITY, id));
    }

    @Test
    @DisplayName("差し替えたファイルは、判定し直した日のデータの抽出日を名のる")
    void aReplacedFileNamesTheDataItWasDecidedOn() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        MailFile file = records.files.of(CITY, id).get(0);
        newerData();
        protect(records.pieces.ofFile(CITY, id, file.id()).get(2));
        assertEquals(
                RemakeMailFile.Outcome.REPLACED,
                database.make(RemakeMailFile.class).remake(CITY, id, file.id()));
        List<MailFile> files = records.files.of(CITY, id);
        MailFile made = files.get(files.size() - 1);
        assertEquals(NEWER, made.dataOn());
        assertTrue(text(made).contains(Wareki.format(NEWER)), "on the paper too");
    }

    @Test
    @DisplayName("判定し直しが始まる前に中止し、ファイルを差し替えてから再開しても、残りは判定される")
    void aReplacedFileIsNoRoundOfItsOwn() {
        decide();
        assertEquals(Then.WORK, turn());
        MailFile file = records.files.of(CITY, id).get(0);
        newerData();
        assertEquals(Then.NOTHING, turn());
        direct.act(CITY, id, MailingAct.RECHECK_HELD);
        direct.act(CITY, id, MailingAct.STOP);
        protect(records.pieces.ofFile(CITY, id, file.id()).get(2));
        database.make(RemakeMailFile.class).remake(CITY, id, file.id());
        drive(MailingAct.RESUME, MailingState.RENDERED);
        assertEquals(0, counts().waiting());
        assertTrue(counts().addUp() && counts().settled());
    }

    private long number(String sql, Object... values) {
        return ((Number) database.single(sql, values)).longValue();
    }

    private static List<String> lastOf(List<ShowMailing.FileRow> rows) {
        return List.of(rows.get(rows.size() - 1).sha256());
    }

    @Test
    @DisplayName("進み具合は、担当者に移った人の分を数えない")
    void howFarItIsTellsNobodyHowManyAreTheOfficers() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        protect(firstIn("SELECTED"));
        drive(MailingAct.RENDER, MailingState.RENDERED);
        MailProgress progress = database.make(ShowMailing.class).of(CITY, id).progress();
        assertEquals(counts().selected(), progress.total());
        assertEquals(counts().selected(), progress.done());
    }

    @Test
    @DisplayName("止まったあとに担当者扱いになった人は、通常の発送の件数にも一覧にも現れず、次の操作で担当者に移る")
    void whoIsProtectedLaterLeavesCountsReasonsAndLists() {
        decide();
        database.execute(
                "UPDATE mail_piece SET state = 'HELD', reason = 'NO_ADDRESS' WHERE mailing_id = ? AND state = 'READY'"
                        + " ORDER BY id LIMIT 3",
                id);
        run(MailingState.RENDERED);
        ShowMailing show = database.make(ShowMailing.class);
        FindStoppedPieces stopped = database.make(FindStoppedPieces.class);
        ShowMailing.View before = show.of(CITY, id);
        List<FindStoppedPieces.Row> rows = stopped.page(CITY, id, 0, 50);
        rows.forEach(row -> assertFalse(row.number().contains("["), row.number()));
        FindMailings.Row listed = row();
        protect(firstIn("HELD"));
        database.flushAndClear();
        ShowMailing.View after = show.of(CITY, id);
        assertEquals(before.counts().held() - 1, after.counts().held());
        assertEquals(before.counts().selected() - 1, after.counts().selected());
        assertEquals(before.counts().printed(), after.counts().printed());
        assertTrue(after.counts().addUp());
        assertEquals(sum(before.reasons()) - 1, sum(after.reasons()));
        assertEquals(rows.size() - 1, stopped.page(CITY, id, 0, 50).size());
        assertEquals(listed.selected() - 1, row().selected());
        assertEquals(listed.held() - 1, row().held());
        long others = records.pieces.counts(CITY, officers().id()).selected();
        direct.act(CITY, id, MailingAct.CLOSE);
        database.flushAndClear();
        assertEquals(others + 1, records.pieces.counts(CITY, officers().id()).selected());
        assertEquals(after.counts(), counts());
    }

    @Test
    @DisplayName("終わった発送の件数は、数え直さずに出る")
    void anEndedMailingIsNotCountedAgain() {
        decide();
        database.execute(
                "UPDATE mail_piece SET state = 'EXCLUDED', reason = 'NO_LONGER_DUE' WHERE mailing_id = ?"
                        + " AND state = 'HELD'",
                id);
        run(MailingState.RENDERED);
        direct.act(CITY, id, MailingAct.CLOSE);
        database.flushAndClear();
        assertEquals(MailingState.CLOSED, mailing().state());
        FindMailings.Row listed = row();
        assertTrue(listed.printed() > 20);
        database.execute("DELETE FROM mail_piece WHERE mailing_id = ?", id);
        assertEquals(listed, row());
        assertEquals(
                listed.printed(),
                database.make(ShowMailing.class).of(CITY, id).counts().printed());
    }

    @Test
    @DisplayName("通常の発送の取りやめは、担当者の発送を押さえてから件数を数える")
    @SuppressWarnings("UnnecessaryAssignment") // Watched ones stand in for those that were injected.
    void cancellingLocksTheOfficersMailingBeforeItCounts() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        long officers = officers().id();
        WatchedMailings mailings = database.make(WatchedMailings.class);
        WatchedPieces pieces = database.make(WatchedPieces.class);
        mailings.seen = pieces.seen;
        direct.records.mailings = mailings;
        direct.records.pieces = pieces;
        direct.act(CITY, id, MailingAct.CANCEL);
        assertEquals(List.of("count " + id, "lock " + officers, "count " + officers), pieces.seen);
        assertEquals(MailingState.CANCELLED, officers().state());
    }

    static final class WatchedMailings extends Mailings {
        private List<String> seen = new ArrayList<>();

        @Override
        public Optional<Mailing> lock(InsurerNumber tenant, long id) {
            seen.add("lock " + id);
            return super.lock(tenant, id);
        }
    }

    static final class WatchedPieces extends MailPieces {
        private final List<String> seen = new ArrayList<>();

        @Override
        public MailCounts counts(InsurerNumber tenant, long mailingId) {
            seen.add("count " + mailingId);
            return super.counts(tenant, mailingId);
        }
    }

    @Test
    @DisplayName("適用開始日より前に差し出す発送を計画できる")
    void isPostedBeforeItsFirstDay() {
        PlanMailing plan = database.make(PlanMailing.class);
        LocalDate first = DAY.plusDays(7);
        assertDoesNotThrow(() -> plan.plan(CITY, new PlanMailing.Command(content.wrapped.kind(), "更新", first, DAY)));
        PlanMailing.Command late = new PlanMailing.Command(content.wrapped.kind(), "更新", first, DAY.minusDays(1));
        assertThrows(Rejected.class, () -> plan.plan(CITY, late));
    }

    @Test
    @DisplayName("記録のない印刷ファイルは、書いている間のもののほかは消える")
    void whatNobodyClaimsIsDeleted() throws IOException {
        decide();
        turn();
        MailFile recorded = records.files.of(CITY, id).get(0);
        MailingWork work =
                database.make(TakeMailingWork.class).take(CITY, id, "test").work();
        String mine = name(work);
        String older = MailFolder.name(id, work.range().number() + 1, 7);
        List<String> kept = List.of(recorded.name(), mine + ".part", mine, recorded.name() + ".again-1", "x.pdf");
        List<String> gone = List.of(older, older + ".part", recorded.name() + ".again-2.part");
        for (String each : kept.subList(1, kept.size())) {
            lay(each);
        }
        for (String each : gone) {
            lay(each);
        }
        Instant now = FixedClock.on("2026-11-24").instant();
        Path folder = files.resolve("mailing");
        Files.setLastModifiedTime(folder.resolve(kept.get(3)), FileTime.from(now.minusSeconds(3_500)));
        Files.setLastModifiedTime(folder.resolve(gone.get(2)), FileTime.from(now.minusSeconds(3_700)));
        SweepMailFiles sweep = database.make(SweepMailFiles.class);
        assertEquals(List.of(), sweep.mailings(DemoInsurers.SOCIETY), "another insurer has nothing to sweep here");
        assertEquals(List.of(id), sweep.mailings(CITY));
        sweep.sweep(CITY, id);
        for (String each : kept) {
            assertTrue(Files.exists(files.resolve("mailing").resolve(each)), "kept: " + each);
        }
        for (String each : gone) {
            assertFalse(Files.exists(files.resolve("mailing").resolve(each)), "gone: " + each);
        }
    }

    @Test
    @DisplayName("取りやめた発送の書きかけのファイルは残らない")
    void nothingStaysOfACancelledMailing() throws IOException {
        decide();
        MailingWork work =
                database.make(TakeMailingWork.class).take(CITY, id, "test").work();
        Files.createDirectories(files.resolve("mailing"));
        lay(name(work) + ".part");
        direct.act(CITY, id, MailingAct.STOP);
        direct.act(CITY, id, MailingAct.CANCEL);
        assertEquals(List.of(), lying());
        PrintMailFile print = database.make(PrintMailFile.class);
        print.print(work);
        assertEquals(List.of(), lying(), "a runner that came too late leaves nothing either");
    }

    @Test
    @DisplayName("作り直せなかったファイルの書きかけは残らない")
    void nothingStaysOfAFileThatCannotBeMadeAgain() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        List<String> before = lying();
        MailFile file = records.files.of(CITY, id).get(0);
        for (MailPiece piece : records.pieces.ofFile(CITY, id, file.id())) {
            database.execute("UPDATE insured_person SET name = ? WHERE id = ?", "\uE000\uE001", piece.personId());
        }
        database.flushAndClear();
        RemakeMailFile remake = database.make(RemakeMailFile.class);
        assertThrows(Rejected.class, () -> remake.remake(CITY, id, file.id()));
        assertEquals(before, lying());
    }

    private static String name(MailingWork work) {
        return "m%d-%04d-%d.pdf"
                .formatted(work.mailingId(), work.range().number(), work.range().fence());
    }

    private void lay(String name) throws IOException {
        Files.writeString(files.resolve("mailing").resolve(name), "letters");
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> all = Files.list(files.resolve("mailing"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void decide() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        direct.act(CITY, id, MailingAct.RENDER);
        while (mailing().state() == MailingState.DECIDING) {
            Taken taken = database.make(TakeMailingWork.class).take(CITY, id, "test");
            if (taken.step() == MailingState.PRINTING) {
                database.execute(
                        "UPDATE mail_range SET leased_until = NULL, runner = NULL WHERE id = ?",
                        taken.work().range().id());
            } else {
                while (database.make(DecideMailPieces.class).some(taken.work())) {
                    database.entityManager().flush();
                }
            }
            database.flushAndClear();
        }
    }

    private void newerData() {
        database.execute(
                "UPDATE insurer_data_vintage SET extracted_on = ? WHERE insurer_number = ? AND kind = 'PEOPLE'",
                NEWER,
                CITY.digits());
    }

    private MailPiece firstIn(String state) {
        long found = ((Number)
                        database.single("SELECT MIN(id) FROM mail_piece WHERE mailing_id = ? AND state = ?", id, state))
                .longValue();
        long person = ((Number) database.single("SELECT person_id FROM mail_piece WHERE id = ?", found)).longValue();
        return new MailPiece(
                found, 0, person, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private void protect(MailPiece piece) {
        database.execute(
                "INSERT INTO non_disclosure_flag (insurer_number, person_id, not_disclosed, self_information_blocked,"
                        + " origin, set_on) VALUES (?, ?, 1, 0, 'FILING', ?)",
                CITY.digits(),
                piece.personId(),
                DAY);
    }

    private Mailing officers() {
        return records.mailings.officersOf(CITY, id).orElseThrow();
    }

    private FindMailings.Row row() {
        return database.make(FindMailings.class).page(CITY, 0, 50).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Path path(MailFile file) {
        return files.resolve("mailing").resolve(file.name());
    }

    /** The real content, but for what happens when letters are recorded. */
    private abstract static class Recording implements MailContent {

        final MailContent content;

        Recording(MailContent content) {
            this.content = content;
        }

        @Override
        public String kind() {
            return content.kind();
        }

        @Override
        public Map<Long, DueAnswer> answers(InsurerNumber tenant, List<PersonView> people, LocalDate on) {
            return content.answers(tenant, people, on);
        }

        @Override
        public void withdrawn(InsurerNumber tenant, long mailingId, Collection<Long> people) {
            content.withdrawn(tenant, mailingId, people);
        }

        @Override
        public Map<Long, MailDocument> documents(
                InsurerNumber tenant, List<PersonView> people, LocalDate on, boolean again) {
            return content.documents(tenant, people, on, again);
        }
    }

    /** At the first file a clerk at the counter is faster, for one of its people. */
    private static final class Counter extends Recording {

        private long person;

        Counter(MailContent content) {
            super(content);
        }

        @Override
        public Map<Long, Long> issued(InsurerNumber tenant, long mailingId, List<Printed> letters) {
            if (person == 0) {
                Printed first = letters.get(0);
                person = first.personId();
                content.issued(tenant, 0, List.of(first));
                // What the server takes back as a whole, this test's own transaction would keep: only the refusal is
                // asked for.
                return content.issued(tenant, mailingId, List.of(first));
            }
            return content.issued(tenant, mailingId, letters);
        }
    }

    /** The database takes back the first recording. */
    private static final class Deadlock extends Recording {

        private boolean met;

        Deadlock(MailContent content) {
            super(content);
        }

        @Override
        public Map<Long, Long> issued(InsurerNumber tenant, long mailingId, List<Printed> letters) {
            if (!met) {
                met = true;
                throw new IllegalStateException(new SQLTransactionRollbackException("Deadlock found"));
            }
            return content.issued(tenant, mailingId, letters);
        }
    }
}
