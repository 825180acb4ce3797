package shikaku.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import shikaku.access.rule.Environment;

/**
 * 環境からの設定: what the environment says about access. {@code SHIKAKU_DEMO}: demo logins work. {@code SHIKAKU_TRAINING}: the
 * business date may be moved. {@code SHIKAKU_KEY}: keys for secrets at rest, the current one first.
 * {@code SHIKAKU_SETUP_CODE}: opens the set-up of the first administrator. {@code SHIKAKU_TRUSTED_PROXIES}: addresses whose
 * X-Forwarded-For is believed. {@code SHIKAKU_TLS}: browsers reach the portal by TLS. {@code SHIKAKU_TAKEOUTS_PER_HOUR}: how many
 * lists and files one clerk takes out within an hour.
 */
@ApplicationScoped
public class AccessSettings {

    private final Map<String, String> fixed;

    protected AccessSettings() {
        this(null);
    }

    private AccessSettings(Map<String, String> fixed) {
        this.fixed = fixed;
    }

    /** Settings by hand, for tests; the map may change later. */
    public static AccessSettings of(Map<String, String> values) {
        return new AccessSettings(values);
    }

    public boolean demo() {
        return flag("shikaku.demo");
    }

    public Environment environment() {
        if (demo()) {
            return Environment.DEMO;
        }
        return flag("shikaku.training") ? Environment.TRAINING : Environment.PRODUCTION;
    }

    public boolean dateMayMove() {
        return environment() != Environment.PRODUCTION;
    }

    /** The day a demo begins on. */
    public LocalDate demoDate() {
        return LocalDate.parse(value("shikaku.demo.date").orElse("2026-11-24"));
    }

    public boolean tls() {
        return flag("shikaku.tls");
    }

    public Optional<String> setupCode() {
        return value("shikaku.setup.code");
    }

    public List<String> keys() {
        return value("shikaku.key").map(AccessSettings::parts).orElse(List.of());
    }

    public Set<String> trustedProxies() {
        return value("shikaku.trusted.proxies")
                .map(AccessSettings::parts)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /** Lists and files one clerk takes out within an hour. */
    public int takeoutsAnHour() {
        return value("shikaku.takeouts.per.hour").map(Integer::valueOf).orElse(60);
    }

    private boolean flag(String name) {
        return value(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> value(String name) {
        Optional<String> text = fixed != null
                ? Optional.ofNullable(fixed.get(name))
                : ConfigProvider.getConfig().getOptionalValue(name, String.class);
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
