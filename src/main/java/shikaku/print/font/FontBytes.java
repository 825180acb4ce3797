package shikaku.print.font;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of one font file, mapped rather than copied where the file system allows it. */
public record FontBytes(String name, ByteBuffer bytes) {

    private static final long LARGEST = 256L << 20;

    public static FontBytes of(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > LARGEST) {
                throw new BrokenFont(file.toString(), "is larger than 256 MB");
            }
            return new FontBytes(file.toString(), channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            throw new BrokenFont(
                    file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    public static FontBytes ofResource(String resource) {
        URL url = FontBytes.class.getResource(resource);
        if (url == null) {
            throw new BrokenFont(resource, "is missing from the application");
        }
        if (url.getProtocol().equals("file")) {
            Path path = Path.of(URI.create(url.toString()));
            if (Files.isReadable(path)) {
                return of(path);
            }
        }
        try (InputStream in = url.openStream()) {
            return new FontBytes(resource, ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new BrokenFont(resource, "cannot be read", e);
        }
    }

    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate().rewind());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
