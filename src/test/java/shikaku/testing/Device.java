package shikaku.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** 確認コードの端末 of a test's clerk: it knows the secret the page showed. */
public final class Device {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret = new byte[20];

    /** @param shown the secret as the page writes it, in groups of letters */
    public Device(String shown) {
        BigInteger bits = BigInteger.ZERO;
        String letters = shown.replace(" ", "");
        for (int i = 0; i < letters.length(); i++) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letters.charAt(i))));
        }
        byte[] read = bits.toByteArray();
        int length = Math.min(20, read.length);
        System.arraycopy(read, read.length - length, secret, 20 - length, length);
    }

    public String codeAt(Instant moment) {
        try {
            TimeBasedOneTimePasswordGenerator generator =
                    new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6);
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), moment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
