package shikaku.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** 一通ずつの証明: tables, files and issued documents of a mailing agree, letter by letter. */
public final class MailingProof {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{4}-[0-9]{5}-[0-9]{7}");

    public static void exactlyOnce(MailingRig rig, long mailing) {
        long selected = pieces(rig, mailing, "");
        long printed = pieces(rig, mailing, " AND state = 'PRINTED'");
        long stopped = pieces(rig, mailing, " AND state IN ('HELD', 'EXCLUDED')");
        assertTrue(printed > 0, "nothing was printed");
        assertEquals(selected, printed + stopped, "selected = printed + held + taken out");
        assertEquals(
                pieces(rig, mailing, ""),
                rig.count("SELECT COUNT(DISTINCT person_id) FROM mail_piece WHERE mailing_id = ?", mailing),
                "each person once");
        assertEquals(
                printed,
                rig.count("SELECT COUNT(*) FROM eligibility_certificate WHERE mailing_id = ?", mailing),
                "documents recorded as issued");
        assertEquals(
                printed,
                rig.count(
                        "SELECT COUNT(*) FROM mail_piece p JOIN eligibility_certificate c ON c.mailing_id = p.mailing_id"
                                + " AND c.person_id = p.person_id AND c.issue_number = p.issue_number"
                                + " AND c.valid_to = p.valid_to WHERE p.mailing_id = ? AND p.state = 'PRINTED'",
                        mailing),
                "each letter's own document");
        assertEquals(
                printed, rig.count("SELECT COALESCE(SUM(sheets), 0) FROM mail_file WHERE mailing_id = ?", mailing));
        Set<String> onPaper = new TreeSet<>();
        List<Long> files =
                rig.list(Long.class, "SELECT id FROM mail_file WHERE mailing_id = ? ORDER BY number", mailing);
        for (long file : files) {
            for (String serial : read(rig, file)) {
                assertTrue(onPaper.add(serial), "printed twice: " + serial);
            }
        }
        assertEquals(printed, onPaper.size(), "serials read back from the files");
        assertEquals(recorded(rig), onDisk(rig), "files on the disk and files in the table");
    }

    /** The insurer's 発行番号 go on from the last one before the mailing without a gap, one for each letter. */
    public static void numbersWithoutGap(MailingRig rig, long mailing, long before, long after) {
        List<Long> numbers = rig.list(
                Long.class,
                "SELECT issue_number FROM eligibility_certificate WHERE mailing_id = ? ORDER BY issue_number",
                mailing);
        assertEquals(LongStream.rangeClosed(before + 1, after).boxed().toList(), numbers, "issue numbers");
    }

    /** What the mail house checks against: one line a file with the hash of its bytes, one line a sheet, none twice. */
    public static void manifestAgrees(MailingRig rig, long mailing, String files, String sheets) {
        List<String[]> fileLines = cells(files);
        String[] total = fileLines.remove(fileLines.size() - 1);
        assertEquals("TOTAL", total[1]);
        List<String> hashes =
                rig
                        .list(String.class, "SELECT name FROM mail_file WHERE mailing_id = ? ORDER BY number", mailing)
                        .stream()
                        .map(name -> sha256(bytes(rig.files().resolve(name))))
                        .toList();
        assertEquals(hashes, fileLines.stream().map(line -> line[8]).toList(), "hashes of the manifest");
        List<String[]> sheetLines = cells(sheets);
        long printed = pieces(rig, mailing, " AND state = 'PRINTED'");
        assertEquals(printed, sheetLines.size(), "lines of the manifest");
        assertEquals(
                printed, sheetLines.stream().map(line -> line[2]).distinct().count(), "serials of the manifest");
        assertEquals(
                printed, sheetLines.stream().map(line -> line[7]).distinct().count(), "codes of the manifest");
        assertEquals(printed, Long.parseLong(total[2]), "sum of the manifest");
    }

    private static List<String[]> cells(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",", -1)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pieces(MailingRig rig, long mailing, String condition) {
        return rig.count("SELECT COUNT(*) FROM mail_piece WHERE mailing_id = ?" + condition, mailing);
    }

    private static Set<String> recorded(MailingRig rig) {
        return new TreeSet<>(rig.list(String.class, "SELECT name FROM mail_file"));
    }

    private static Set<String> onDisk(MailingRig rig) {
        try (var files = Files.list(rig.files())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's bytes are those recorded; its pages and serials are as many as its sheets. */
    private static List<String> read(MailingRig rig, long file) {
        Path path = rig.files().resolve(rig.one(String.class, "SELECT name FROM mail_file WHERE id = ?", file));
        try {
            byte[] bytes = bytes(path);
            assertEquals(rig.one(String.class, "SELECT sha256 FROM mail_file WHERE id = ?", file), sha256(bytes));
            long sheets = rig.count("SELECT sheets FROM mail_file WHERE id = ?", file);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertEquals(2 * sheets, document.getNumberOfPages());
                Matcher serials = SERIAL.matcher(new PDFTextStripper().getText(document));
                List<String> found = serials.results()
                        .map(java.util.regex.MatchResult::group)
                        .toList();
                assertEquals(sheets, found.size(), "serials in " + path);
                return found;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailingProof() {}
}
