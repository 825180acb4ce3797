package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.store.DraftPages;
import shikaku.shared.time.BusinessClock;

/**
 * 下書き: what a clerk had typed when the session ended, for the same clerk only, unreadable at rest, for three days.
 * Rules: SEC-S7.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int LARGEST = 200_000;

    @Inject
    DraftPages pages;

    @Inject
    PortalKey key;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    /** Fields by client id, each with its values. */
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {}

    /** @return when it was saved; empty when it is no draft of ours or too large */
    public Optional<Instant> keep(String page, Map<String, List<String>> fields) {
        return keepFor(caller.clerkId(), page, fields);
    }

    /** For a clerk whose session has just ended; the entrance knows who it was. */
    public Optional<Instant> keepFor(long clerkId, String page, Map<String, List<String>> fields) {
        if (clerkId == 0 || fields.isEmpty() || !key.present() || page.length() > 300) {
            return Optional.empty();
        }
        String content = text(fields);
        if (content.length() > LARGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pages.discardBefore(clerkId, now.minus(KEPT));
        String kept = key.seal(content.getBytes(StandardCharsets.UTF_8), purpose(clerkId, page));
        pages.save(clerkId, page, kept, now);
        return Optional.of(now);
    }

    public Optional<Draft> find(String page) {
        long clerkId = caller.clerkId();
        Instant oldest = clock.instant().minus(KEPT);
        return pages.find(clerkId, page)
                .filter(kept -> kept.savedAt().isAfter(oldest))
                .map(kept -> new Draft(
                        fields(new String(key.open(kept.content(), purpose(clerkId, page)), StandardCharsets.UTF_8)),
                        kept.savedAt()));
    }

    /** What was kept after that moment stays: a form that came too late is kept while its page still asks to drop the draft. */
    public void discard(String page, Instant until) {
        pages.discard(caller.clerkId(), page, until);
    }

    private static String purpose(long clerkId, String page) {
        return "draft " + clerkId + " " + page;
    }

    private static String text(Map<String, List<String>> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach((name, values) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(array::add);
            object.add(name, array);
        });
        return object.build().toString();
    }

    private static Map<String, List<String>> fields(String text) {
        JsonObject object = Json.createReader(new StringReader(text)).readObject();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        object.keySet()
                .forEach(name -> fields.put(
                        name,
                        object.getJsonArray(name).getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        return fields;
    }
}
