package shikaku.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import shikaku.shared.store.OwnerOnly;

/** 秘密: random values that belong to one data folder, made at first use, readable by their owner only. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of that name as text, the same at every start. */
    String text(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure(file + " を読み書きできません。", "Cannot read or write " + file + ".", e);
        }
    }

    byte[] bytes(String name) {
        return Base64.getDecoder().decode(text(name));
    }
}
