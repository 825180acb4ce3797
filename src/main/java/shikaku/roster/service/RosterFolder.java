package shikaku.roster.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shikaku.roster.rule.RosterState;
import shikaku.shared.store.OwnerOnly;
import shikaku.shared.value.InsurerNumber;

/** 受け取ったファイルの置き場: stored names are made here, never taken from outside; a file is removed when its import ends. */
@ApplicationScoped
public class RosterFolder {

    private static final Pattern STORED = Pattern.compile("roster-([0-9]{8})-([0-9]{1,18})\\.csv");

    @Inject
    @ConfigProperty(name = "shikaku.files", defaultValue = "data/files")
    String files;

    @Inject
    @ConfigProperty(name = "shikaku.roster.most.bytes", defaultValue = "1073741824")
    long mostBytes;

    long mostBytes() {
        return mostBytes;
    }

    String nameOf(InsurerNumber tenant, long importId) {
        return "roster-" + tenant.digits() + "-" + importId + ".csv";
    }

    Path of(String storedName) {
        try {
            return OwnerOnly.folder(Path.of(files).resolve("roster")).resolve(storedName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String storedName) {
        try {
            Files.deleteIfExists(of(storedName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a killed server left: every file whose import is not running, unless it is still being received. */
    void sweep(BiPredicate<InsurerNumber, Long> running, Instant now) {
        Path folder = Path.of(files).resolve("roster");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> stored = Files.newDirectoryStream(folder, "roster-*")) {
            for (Path file : stored) {
                Matcher name = STORED.matcher(file.getFileName().toString());
                boolean wanted =
                        name.matches() && running.test(InsurerNumber.of(name.group(1)), Long.parseLong(name.group(2)));
                if (!wanted && untouched(file, now)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file is stored before its import is recorded; while it arrives it is written to all the time. */
    private static boolean untouched(Path file, Instant now) throws IOException {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .plus(RosterState.SILENCE)
                    .isBefore(now);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
