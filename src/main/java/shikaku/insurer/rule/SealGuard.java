package shikaku.insurer.rule;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * 公印の受付: may this picture be printed as a seal from that day? The measures are read from the head of the file, before
 * anything is unpacked: a small file can claim to be a picture that fills the memory.
 */
public final class SealGuard {

    /** 1 MiB; a seal of 20 mm at 1200 dots per inch needs a tenth of it. */
    public static final int MOST_BYTES = 1 << 20;

    /** 20 mm at 127 dots per inch: fewer are seen as steps on paper. */
    public static final int FEWEST_DOTS = 100;

    public static final int MOST_DOTS = 2000;

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    public static Optional<InsurerRejection> refuses(InsurerSeal seal) {
        Optional<InsurerRejection> picture = refusesPicture(seal.png());
        if (picture.isPresent()) {
            return picture;
        }
        if (seal.firstDay().isBefore(InsurerPolicyGuard.SYSTEM_STARTS)) {
            return Optional.of(InsurerRejection.BEFORE_THE_SYSTEM);
        }
        if (seal.lastDay() != null && seal.lastDay().isBefore(seal.firstDay())) {
            return Optional.of(InsurerRejection.LAST_BEFORE_FIRST);
        }
        return seal.description().isBlank() ? Optional.of(InsurerRejection.DESCRIPTION_MISSING) : Optional.empty();
    }

    public static Optional<InsurerRejection> refusesPicture(byte[] png) {
        if (png.length == 0) {
            return Optional.of(InsurerRejection.SEAL_NOT_SENT);
        }
        if (png.length > MOST_BYTES) {
            return Optional.of(InsurerRejection.SEAL_TOO_LARGE);
        }
        if (png.length < PNG.length + 8 || !Arrays.equals(Arrays.copyOf(png, PNG.length), PNG)) {
            return Optional.of(InsurerRejection.SEAL_NO_PNG);
        }
        ByteBuffer head = ByteBuffer.wrap(png);
        return fits(head.getInt(PNG.length)) && fits(head.getInt(PNG.length + 4))
                ? Optional.empty()
                : Optional.of(InsurerRejection.SEAL_MEASURES);
    }

    private static boolean fits(int dots) {
        return dots >= FEWEST_DOTS && dots <= MOST_DOTS;
    }

    private SealGuard() {}
}
