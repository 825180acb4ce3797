package shikaku.roster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.roster.rule.RosterRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

@SuppressWarnings("UnnecessaryAssignment")
class RosterFolderTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @TempDir
    Path files;

    @Test
    void removesWhatAKilledServerLeft() throws IOException {
        RosterFolder folder = new RosterFolder();
        folder.files = files.toString();
        stored(folder.of(folder.nameOf(CITY, 1)), 61);
        stored(folder.of(folder.nameOf(CITY, 2)), 61);
        stored(folder.of(folder.nameOf(CITY, 3)), 59);
        stored(folder.of("roster-77.csv"), 61);
        stored(folder.of("other.csv"), 61);

        folder.sweep((tenant, id) -> tenant.equals(CITY) && id == 2, NOW);

        assertEquals(
                List.of("other.csv", folder.nameOf(CITY, 2), folder.nameOf(CITY, 3)), names(files.resolve("roster")));
    }

    @Test
    void aFolderThatWasNeverUsedIsNotMade() throws IOException {
        RosterFolder folder = new RosterFolder();
        folder.files = files.toString();

        folder.sweep((tenant, id) -> true, NOW);

        assertEquals(List.of(), names(files));
    }

    @Test
    void aReceivedFileIsForThePortalsAccountOnly() throws IOException {
        Assumptions.assumeTrue(
                files.getFileSystem().supportedFileAttributeViews().contains("posix"));
        RosterFolder folder = new RosterFolder();
        folder.files = files.toString();
        folder.mostBytes = 100;
        ReceiveRosterFile receive = new ReceiveRosterFile();
        receive.folder = folder;
        Path file = folder.of(folder.nameOf(CITY, 1));

        receive.store(new ByteArrayInputStream("抽出日\n".getBytes(StandardCharsets.UTF_8)), file);

        assertEquals("抽出日\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void aFileAsLongAsAllowedIsTakenAndOneByteMoreIsRefused() {
        RosterFolder folder = new RosterFolder();
        folder.files = files.toString();
        folder.mostBytes = 10;
        ReceiveRosterFile receive = new ReceiveRosterFile();
        receive.folder = folder;

        RosterDigest whole = receive.store(new ByteArrayInputStream(new byte[10]), folder.of(folder.nameOf(CITY, 1)));

        assertEquals("01d448afd928065458cf670b60f5a594d735af0172c8d67f22a81680132681ca", whole.sha256());
        Rejected refusal = assertThrows(
                Rejected.class,
                () -> receive.store(new ByteArrayInputStream(new byte[11]), folder.of(folder.nameOf(CITY, 2))));
        assertEquals(RosterRejection.FILE_TOO_LARGE, refusal.reason());
    }

    private static void stored(Path file, long secondsAgo) throws IOException {
        Files.writeString(file, "抽出日");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
