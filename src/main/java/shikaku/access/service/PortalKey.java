package shikaku.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import shikaku.access.rule.AccessRejection;
import shikaku.shared.error.Rejected;

/**
 * 暗号鍵: keeps secrets at rest unreadable with AES-256-GCM and a fresh nonce each time. The first key of the environment seals,
 * all of them open, so that keys can be changed while the portal runs.
 */
@ApplicationScoped
public class PortalKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessSettings settings;

    protected PortalKey() {
        this(null);
    }

    @Inject
    public PortalKey(AccessSettings settings) {
        this.settings = settings;
    }

    public boolean present() {
        return !settings.keys().isEmpty();
    }

    /** @param purpose whose secret this is; only the same purpose opens it again */
    public String seal(byte[] secret, String purpose) {
        List<String> keys = settings.keys();
        if (keys.isEmpty()) {
            throw new Rejected(AccessRejection.NO_KEY);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] key = key(keys.get(0));
        byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose, secret);
        byte[] all = ByteBuffer.allocate(nonce.length + cipherText.length)
                .put(nonce)
                .put(cipherText)
                .array();
        return "v1." + name(key) + "." + Base64.getEncoder().encodeToString(all);
    }

    public byte[] open(String cipherText, String purpose) {
        String[] parts = cipherText.split("\\.", -1);
        for (String encoded : settings.keys()) {
            byte[] key = key(encoded);
            if (parts.length == 3 && name(key).equals(parts[1])) {
                byte[] all = Base64.getDecoder().decode(parts[2]);
                byte[] nonce = new byte[NONCE_BYTES];
                byte[] text = new byte[all.length - NONCE_BYTES];
                ByteBuffer.wrap(all).get(nonce).get(text);
                return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose, text);
            }
        }
        throw new Rejected(AccessRejection.NO_KEY);
    }

    private static byte[] key(String encoded) {
        byte[] key = Base64.getDecoder().decode(encoded);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("SHIKAKU_KEY must be the Base64 text of 32 bytes");
        }
        return key;
    }

    /** Which key it was, without telling anything of it. */
    private static String name(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String purpose, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret at rest does not open", e);
        }
    }
}
