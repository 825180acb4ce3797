package shikaku.roster.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import shikaku.roster.rule.RosterBytes;
import shikaku.roster.rule.RosterRejection;
import shikaku.shared.error.Rejected;

/** 届いたファイルの照合値: what the bytes of a roster are, found while they are copied. */
public record RosterDigest(RosterBytes bytes, String sha256) {

    /** @param most how many bytes are taken; a longer file is refused */
    public static RosterDigest copying(InputStream from, OutputStream to, long most) throws IOException {
        RosterBytes bytes = new RosterBytes();
        MessageDigest sha = sha();
        byte[] block = new byte[1 << 16];
        long taken = 0;
        for (int length = from.read(block); length >= 0; length = from.read(block)) {
            taken += length;
            if (taken > most) {
                throw new Rejected(RosterRejection.FILE_TOO_LARGE);
            }
            bytes.feed(block, length);
            sha.update(block, 0, length);
            to.write(block, 0, length);
        }
        return new RosterDigest(bytes, HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
