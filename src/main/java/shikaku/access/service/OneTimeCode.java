package shikaku.access.service;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * 確認コード: six digits from a shared secret and the time (TOTP, RFC 6238, 30 seconds, SHA-1 as all authenticator apps know it).
 * The step before and after the present one are taken too; a step works once.
 * Rules: SEC-A9.
 */
final class OneTimeCode {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ISSUER = "資格確認書ポータル";
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code this is, if it is later than the last one used. */
    static OptionalLong stepOf(String code, byte[] secret, Instant at, Long lastStep) {
        String digits = Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
        OptionalLong found = OptionalLong.empty();
        for (int i = -1; i <= 1; i++) {
            Instant moment = at.plus(STEP.multipliedBy(i));
            long step = moment.getEpochSecond() / STEP.toSeconds();
            boolean same = MessageDigest.isEqual(
                    codeAt(secret, moment).getBytes(StandardCharsets.US_ASCII),
                    digits.getBytes(StandardCharsets.UTF_8));
            if (same && (lastStep == null || step > lastStep)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String codeAt(byte[] secret, Instant at) {
        try {
            TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, 6);
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an app reads it from a 2D code. */
    static String address(byte[] secret, String account) {
        return "otpauth://totp/" + encoded(ISSUER + ":" + account) + "?secret=" + base32(secret) + "&issuer="
                + encoded(ISSUER) + "&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = ((buffer << 8) | (b & 0xff)) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private OneTimeCode() {}
}
