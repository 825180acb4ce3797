package shikaku.roster.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 受け取ったファイルの置き場: stored names are made here, never taken from outside; a file is removed when its import ends. */
@ApplicationScoped
public class RosterFolder {

    @Inject
    @ConfigProperty(name = "shikaku.files", defaultValue = "${user.home}/shikaku-files")
    String files;

    @Inject
    @ConfigProperty(name = "shikaku.roster.most.bytes", defaultValue = "1073741824")
    long mostBytes;

    long mostBytes() {
        return mostBytes;
    }

    String nameOf(long importId) {
        return "roster-" + importId + ".csv";
    }

    Path of(String storedName) {
        Path folder = Path.of(files).resolve("roster");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(storedName);
    }

    void remove(String storedName) {
        try {
            Files.deleteIfExists(of(storedName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
