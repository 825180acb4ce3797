package shikaku.shared.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * データベースの利用者: the three accounts of the portal. The owner migrates and hands out rights, the application reads and
 * writes but never reads an address, the address account reads addresses and nothing else.
 * Passwords that the environment does not give are derived from the owner's, so every node finds the same ones; from no
 * password none is derived, since everybody could.
 */
public record DatabaseAccounts(Account owner, Account application, Account address) {

    public record Account(String name, String password) {

        public Account {
            if (!name.matches("[A-Za-z0-9_]{1,32}")) {
                throw new IllegalArgumentException("A database account has letters, digits and _ only: " + name);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** @param environment as {@link System#getenv()} */
    public static DatabaseAccounts of(Map<String, String> environment) {
        Account owner = new Account(
                environment.getOrDefault("SHIKAKU_DB_USER", "shikaku"),
                environment.getOrDefault("SHIKAKU_DB_PASSWORD", ""));
        return new DatabaseAccounts(
                owner, derived(environment, owner, "APP", "_app"), derived(environment, owner, "ADDRESS", "_address"));
    }

    /** The same accounts as the environment of a server process. */
    public Map<String, String> environment() {
        return Map.of(
                "SHIKAKU_DB_USER", owner.name(),
                "SHIKAKU_DB_PASSWORD", owner.password(),
                "SHIKAKU_DB_APP_USER", application.name(),
                "SHIKAKU_DB_APP_PASSWORD", application.password(),
                "SHIKAKU_DB_ADDRESS_USER", address.name(),
                "SHIKAKU_DB_ADDRESS_PASSWORD", address.password());
    }

    private static Account derived(Map<String, String> environment, Account owner, String key, String suffix) {
        String name = environment.getOrDefault("SHIKAKU_DB_" + key + "_USER", owner.name() + suffix);
        String password = environment.get("SHIKAKU_DB_" + key + "_PASSWORD");
        if (password == null && owner.password().isBlank()) {
            throw new IllegalStateException(
                    "SHIKAKU_DB_PASSWORD is not set; the passwords of the other accounts cannot be derived from it");
        }
        if (password != null && password.isBlank()) {
            throw new IllegalStateException("SHIKAKU_DB_" + key + "_PASSWORD is empty");
        }
        return new Account(name, password == null ? derive(owner.password(), name) : password);
    }

    private static String derive(String secret, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("shikaku:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            // The ending satisfies servers that ask for all classes of characters.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code).substring(0, 40) + "-aA1";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
