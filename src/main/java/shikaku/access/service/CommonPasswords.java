package shikaku.access.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.rule.PasswordRule;

/** よく使われ、漏れたパスワードの表: those of eight characters and more. */
final class CommonPasswords {

    private static final Set<String> ALL = read();

    static Set<String> all() {
        return ALL;
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/shikaku/access/common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(PasswordRule::fold).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommonPasswords() {}
}
