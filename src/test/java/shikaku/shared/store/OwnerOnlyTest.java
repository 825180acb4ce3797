package shikaku.shared.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path place;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void everyFolderItMakesIsClosedToOthers() throws IOException {
        Path folder = OwnerOnly.folder(place.resolve("files/mailing"));
        assertEquals("rwx------", rights(folder));
        assertEquals("rwx------", rights(folder.getParent()));
    }

    @Test
    void aFolderThatWasOpenIsClosed() throws IOException {
        Path folder = Files.createDirectory(place.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals("rwx------", rights(OwnerOnly.folder(folder)));
    }

    @Test
    void aFileThatWasOpenIsReplacedByAClosedOne() throws IOException {
        Path file = Files.writeString(place.resolve("letters.pdf"), "what was there before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (OutputStream out = Channels.newOutputStream(OwnerOnly.file(file))) {
            assertEquals("rw-------", rights(file), "before its first byte");
            out.write('a');
        }
        assertEquals("a", Files.readString(file));
        OwnerOnly.write(file, "secret");
        assertEquals("rw-------", rights(file));
        assertEquals("secret", Files.readString(file));
    }
}
