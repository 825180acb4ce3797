package shikaku.access.service;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * パスワードの照合値: PBKDF2 with HMAC-SHA-512; scheme, iterations and salt stand in the text itself, so that they can be raised
 * later without losing anybody.
 */
public final class PasswordHash {

    static final int ITERATIONS = 210_000;
    private static final String SCHEME = "pbkdf2-hmac-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nobody's password: what an unknown user's try is compared with, so that it takes as long as any other. */
    static final String NOBODY = of(Tokens.random());

    public static String of(String password) {
        return of(password, ITERATIONS);
    }

    static String of(String password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return text(iterations, salt, derive(password, salt, iterations));
    }

    public static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            derive(password, new byte[SALT_BYTES], ITERATIONS);
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, given);
    }

    /** Whether the hash was made under weaker parameters than today's. */
    static boolean outdated(String hash) {
        return !hash.startsWith(SCHEME + "$" + ITERATIONS + "$");
    }

    private static String text(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private PasswordHash() {}
}
