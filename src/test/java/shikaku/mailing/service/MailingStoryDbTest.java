package shikaku.mailing.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.service.TakeMailingWork.Taken;
import shikaku.mailing.service.TakeMailingWork.Then;
import shikaku.mailing.store.Mailing;
import shikaku.print.Conformance;
import shikaku.shared.error.Rejected;
import shikaku.testing.TestServer;

/** 発送の一部始終: a roster of three insurers, from the plan to the closed mailing, on the real tables and with real letters. */
class MailingStoryDbTest extends MailingStage {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{4}-[0-9]{5}-[0-9]{7}");

    @Test
    void everyLetterIsPrintedAndIssuedOnceAndTheMailingCloses() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        long selected = counts().selected();
        assertTrue(selected > 20, "selected " + selected);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        MailCounts counts = counts();
        assertTrue(counts.addUp() && counts.settled(), counts.toString());
        assertTrue(counts.printed() > 20, counts.toString());
        assertEquals(
                counts.printed(),
                ((Number) database.single("SELECT COUNT(*) FROM eligibility_certificate WHERE mailing_id = ?", id))
                        .longValue());
        List<MailFile> made = records.files.of(CITY, id);
        assertTrue(made.size() > 1, "several files");
        Set<String> serials = new HashSet<>();
        for (MailFile file : made) {
            read(file, serials);
            assertEquals("rw-------", rights(files.resolve("mailing").resolve(file.name())));
        }
        assertEquals("rwx------", rights(files.resolve("mailing")));
        if (!TestServer.get().isMySql8()) {
            // Half a minute, and the same bytes on any database.
            assertEquals(
                    List.of(),
                    Conformance.pdfA2u(Files.readAllBytes(
                            files.resolve("mailing").resolve(made.get(0).name()))));
        }
        assertEquals(counts.printed(), serials.size());
        manifest(counts, made);
        direct.act(CITY, id, MailingAct.CLOSE);
        assertEquals(
                counts.held() == 0 ? MailingState.CLOSED : MailingState.ATTENTION,
                mailing().state());
    }

    @Test
    void aLostFileIsMadeAgainByteForByteAndNeverDifferently() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        MailFile file = records.files.of(CITY, id).get(0);
        Path path = files.resolve("mailing").resolve(file.name());
        byte[] before = Files.readAllBytes(path);
        Files.delete(path);
        RemakeMailFile remake = database.make(RemakeMailFile.class);
        remake.remake(CITY, id, file.id());
        assertArrayEquals(before, Files.readAllBytes(path));
        long person = records.pieces.ofFile(CITY, id, file.id()).get(0).personId();
        database.execute("UPDATE insured_person SET kana = CONCAT(kana, 'ア') WHERE id = ?", person);
        Rejected refusal = assertThrows(Rejected.class, () -> remake.remake(CITY, id, file.id()));
        assertEquals(MailingRejection.FILE_DIFFERS, refusal.reason());
        assertArrayEquals(before, Files.readAllBytes(path), "the file stays as it was");
    }

    @Test
    @DisplayName("字形のない名前の手紙だけが符号位置とともに保留になり、同じ世帯の残りは枚数を数え直して送る")
    void aNameWithoutGlyphIsHeldAndTheRestOfTheEnvelopeIsCountedAnew() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        Object[] one = (Object[]) database.single(
                "SELECT m.envelope_key, m.person_id FROM mail_piece m JOIN insured_person p ON p.id = m.person_id"
                        + " WHERE m.mailing_id = ? AND p.head = 0 AND (SELECT COUNT(*) FROM mail_piece o"
                        + " WHERE o.mailing_id = m.mailing_id AND o.envelope_key = m.envelope_key) > 1"
                        + " ORDER BY m.id LIMIT 1",
                id);
        String unknown = Character.toString(0xE1A3);
        database.execute("UPDATE insured_person SET name = ? WHERE id = ?", "見本 " + unknown + "子", one[1]);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        Object[] held = (Object[]) database.single(
                "SELECT state, reason, detail FROM mail_piece WHERE mailing_id = ? AND person_id = ?", id, one[1]);
        assertEquals(List.of("HELD", "GLYPH_MISSING", "U+E1A3"), List.of(held));
        Object[] rest = (Object[]) database.single(
                "SELECT COUNT(*), MIN(state), MAX(sheet_number), MIN(sheet_count), MAX(sheet_count),"
                        + " COUNT(DISTINCT envelope_number) FROM mail_piece WHERE mailing_id = ? AND envelope_key = ?"
                        + " AND person_id <> ?",
                id,
                one[0],
                one[1]);
        String letters = rest[0].toString();
        assertEquals(
                List.of(letters, "PRINTED", letters, letters, letters, "1"),
                Arrays.stream(rest).map(Object::toString).toList());
        for (MailFile file : records.files.of(CITY, id)) {
            assertFalse(text(file).contains(unknown), file.name());
        }
    }

    @Test
    void whoIsProtectedAfterTheDecisionIsNotPrintedAndLeavesTheOrdinaryCounts() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        direct.act(CITY, id, MailingAct.RENDER);
        while (mailing().state() == MailingState.DECIDING) {
            turn();
        }
        assertEquals(MailingState.PRINTING, mailing().state());
        long before = counts().selected();
        Object[] one = (Object[]) database.single(
                "SELECT person_id, id FROM mail_piece WHERE mailing_id = ?"
                        + " AND state = 'READY' ORDER BY id LIMIT 1",
                id);
        long person = ((Number) one[0]).longValue();
        database.execute(
                "INSERT INTO non_disclosure_flag (insurer_number, person_id, not_disclosed, self_information_blocked,"
                        + " origin, set_on) VALUES (?, ?, 1, 0, 'FILING', ?)",
                CITY.digits(),
                person,
                DAY);
        run(MailingState.RENDERED);
        assertTrue(counts().selected() < before, "the letter is the officer's now");
        Mailing officers = records.mailings.officersOf(CITY, id).orElseThrow();
        Object[] moved = (Object[]) database.single(
                "SELECT mailing_id, state FROM mail_piece WHERE person_id = ? AND root_id = ?", person, id);
        assertEquals(officers.id().longValue(), ((Number) moved[0]).longValue());
        assertEquals("SELECTED", moved[1]);
        String name = (String) database.single("SELECT name FROM insured_person WHERE id = ?", person);
        long namesakes = ((Number) database.single(
                        "SELECT COUNT(*) FROM mail_piece p JOIN insured_person i ON i.id = p.person_id"
                                + " WHERE p.mailing_id = ? AND p.state = 'PRINTED' AND i.name = ?",
                        id,
                        name))
                .longValue();
        if (namesakes == 0) {
            for (MailFile file : records.files.of(CITY, id)) {
                assertFalse(text(file).contains(name), "the name is in " + file.name());
            }
        }
    }

    @Test
    void anOvertakenRunnerRecordsNothing() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        direct.act(CITY, id, MailingAct.RENDER);
        while (mailing().state() == MailingState.DECIDING) {
            turn();
        }
        Taken slow = database.make(TakeMailingWork.class).take(CITY, id, "slow");
        assertEquals(Then.WORK, slow.then());
        database.execute(
                "UPDATE mail_range SET leased_until = NULL WHERE id = ?",
                slow.work().range().id());
        Taken fast = database.make(TakeMailingWork.class).take(CITY, id, "fast");
        assertEquals(slow.work().range().id(), fast.work().range().id());
        PrintMailFile print = database.make(PrintMailFile.class);
        print.print(fast.work());
        long printed = counts().printed();
        List<MailFile> made = records.files.of(CITY, id);
        print.print(slow.work());
        assertEquals(printed, counts().printed());
        assertEquals(made, records.files.of(CITY, id));
        for (MailFile file : made) {
            assertTrue(Files.exists(files.resolve("mailing").resolve(file.name())), "still there: " + file.name());
        }
        run(MailingState.RENDERED);
        assertTrue(counts().addUp() && counts().settled());
    }

    @Test
    void newerDataAndAMissingSealStopBeforeAnythingIsPrinted() {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        database.execute(
                "UPDATE insurer_data_vintage SET extracted_on = '2026-11-25' WHERE insurer_number = ? AND kind = 'PEOPLE'",
                CITY.digits());
        Rejected newer = assertThrows(Rejected.class, () -> direct.act(CITY, id, MailingAct.RENDER));
        assertEquals(MailingRejection.NEWER_PERSON_DATA, newer.reason());
        database.execute(
                "UPDATE insurer_data_vintage SET extracted_on = ? WHERE insurer_number = ? AND kind = 'PEOPLE'",
                mailing().vintage().personsOn(),
                CITY.digits());
        database.execute("DELETE FROM insurer_seal WHERE insurer_number = ?", CITY.digits());
        direct.act(CITY, id, MailingAct.RENDER);
        while (turn() == Then.WORK) {
            // Deciding goes on; printing does not begin.
        }
        assertEquals(MailingRun.FAILED, mailing().run());
        assertEquals("mailing.rejection.SEAL_MISSING", mailing().stopReason());
        assertEquals(List.of(), records.files.of(CITY, id));
    }

    private void read(MailFile file, Set<String> serials) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Files.readAllBytes(files.resolve("mailing").resolve(file.name())))) {
            assertEquals(2 * file.sheets(), document.getNumberOfPages());
            assertEquals(file.pages(), document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("見本"));
            SERIAL.matcher(text)
                    .results()
                    .forEach(found -> assertTrue(serials.add(found.group()), "twice: " + found.group()));
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void manifest(MailCounts counts, List<MailFile> made) {
        WriteManifest manifest = database.make(WriteManifest.class);
        StringWriter sums = new StringWriter();
        manifest.files(CITY, id, sums);
        StringWriter sheets = new StringWriter();
        manifest.sheets(CITY, id, sheets);
        assertEquals(made.size() + 2, sums.toString().lines().count());
        assertTrue(sums.toString().contains(made.get(0).sha256()));
        assertEquals(counts.printed() + 1, sheets.toString().lines().count());
        assertNotNull(manifest.open(CITY, id, true));
    }
}
