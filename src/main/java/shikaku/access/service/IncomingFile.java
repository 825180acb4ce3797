package shikaku.access.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import shikaku.shared.store.OwnerOnly;

/** 受信中のファイル: readable by the portal's own account only, from its first byte on. */
public final class IncomingFile {

    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(OwnerOnly.file(file));
    }

    private IncomingFile() {}
}
