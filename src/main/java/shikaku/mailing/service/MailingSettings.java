package shikaku.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 発送の設定 of this node, from the environment. */
@ApplicationScoped
public class MailingSettings {

    @Inject
    @ConfigProperty(name = "shikaku.files", defaultValue = "data/files")
    String files;

    @Inject
    @ConfigProperty(name = "shikaku.mailing.sheets", defaultValue = "10000")
    int sheets;

    @Inject
    @ConfigProperty(name = "shikaku.mailing.chunk", defaultValue = "1000")
    int chunk;

    @Inject
    @ConfigProperty(name = "shikaku.mailing.runners", defaultValue = "2")
    int runners;

    @Inject
    @ConfigProperty(name = "shikaku.mailing.lease.seconds", defaultValue = "60")
    int leaseSeconds;

    /** Shared by all nodes. */
    public Path folder() {
        return Path.of(files, "mailing");
    }

    /** At most this many sheets in a file; never more than ten thousand. */
    public int sheets() {
        return Math.min(sheets, 10_000);
    }

    /** How many people one transaction looks at. */
    public int chunk() {
        return chunk;
    }

    /** How many files this node works on at once. */
    public int runners() {
        return runners;
    }

    public Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }
}
