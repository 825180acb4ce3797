package shikaku.shared.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * 業務の計測値: how many people were decided, letters printed, documents issued at a counter and files of the roster taken in since the
 * server started, for {@code /metrics}. Numbers alone: of no insurer, no clerk and no person.
 */
@ApplicationScoped
public class Figures {

    @Inject
    Instance<MetricRegistry> registry;

    public void decided(int people) {
        count("shikaku_decisions", people);
    }

    public void printed(int letters) {
        count("shikaku_letters_printed", letters);
    }

    public void issued() {
        count("shikaku_counter_issues", 1);
    }

    /** @param state what became of it, such as {@code APPLIED} */
    public void imported(String state) {
        count("shikaku_imports", 1, new Tag("state", state));
    }

    /** Outside a server nobody asks. */
    private void count(String name, long more, Tag... tags) {
        if (registry != null && registry.isResolvable()) {
            Counter counter = registry.get().counter(name, tags);
            counter.inc(more);
        }
    }
}
