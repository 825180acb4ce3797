package shikaku.shared.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * 本人限りのファイル: folders and files with secrets, names or addresses, readable by the account that runs the portal and by
 * nobody else, from the moment they are made. Where a disk knows no such rights, its own rules hold.
 */
public final class OwnerOnly {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    /** Makes the folder, and those above it that are missing. One that others could look into is closed to them. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, FOLDER));
        try {
            if (hasRights(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
            }
        } catch (FileSystemException e) {
            // A folder of somebody else, on a share for instance: its rights are his, the files in it are still ours.
            return folder;
        }
        return folder;
    }

    /** A new file to write into; what lay there before is gone. */
    public static FileChannel file(Path file) throws IOException {
        Files.deleteIfExists(file);
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file, FILE));
    }

    public static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, rights(file, FILE));
        Files.writeString(file, text);
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private OwnerOnly() {}
}
