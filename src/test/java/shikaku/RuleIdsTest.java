package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rule id is listed on the {@code Rules:} line of exactly one file, and a test carries it. */
@DisplayName("規則番号の住所")
class RuleIdsTest {

    private static final Pattern RULES = Pattern.compile("Rules:([^;:]*?)\\.(?=\\s)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{3}-[0-9]+[a-z]?\\b");

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|/?\\*)");
    private static final int MOST_IDS = 3;

    /** Facts and open questions: nothing to compute, so no file may claim them. */
    private static final Set<String> FACTS = Set.of("ISS-23", "ISS-24", "FRM-07", "LIF-15");

    private static final Set<String> FACT_FAMILIES = Set.of("TIM", "STA", "STD", "CHR");

    /** Rows of the security paper bind many files at once. */
    private static final Set<String> SHARED_FAMILIES = Set.of("SEC");

    @Test
    void eachIdHasOneHome() throws IOException {
        List<String> twice = new ArrayList<>();
        homes().forEach((id, files) -> {
            if (files.size() > 1) {
                twice.add(id + " " + files);
            }
        });
        assertEquals(List.of(), twice);
    }

    @Test
    void factsHaveNoHome() throws IOException {
        assertEquals(
                List.of(),
                homes().keySet().stream()
                        .filter(id -> FACTS.contains(id) || FACT_FAMILIES.contains(id.substring(0, 3)))
                        .toList());
    }

    @Test
    void eachHomedIdIsCarriedByATest() throws IOException {
        Set<String> carried = new TreeSet<>();
        for (Path file : files(Path.of("src/test"))) {
            read(file).lines().forEach(line -> carried.addAll(carriedBy(line)));
        }
        Set<String> untested = new TreeSet<>(homes().keySet());
        untested.removeAll(carried);
        assertEquals(Set.of(), untested);
    }

    /** The name of a test or its row: it says what is tested by at most three ids; a list of ids and a comment test nothing. */
    private static Set<String> carriedBy(String line) {
        Set<String> ids = new TreeSet<>();
        if (!COMMENT.matcher(line).lookingAt()) {
            ID.matcher(line).results().forEach(id -> ids.add(id.group()));
        }
        return ids.size() <= MOST_IDS ? ids : Set.of();
    }

    @Test
    void aListOfIdsCarriesNone() {
        assertEquals(Set.of("ABC-1", "ABC-2"), carriedBy("@DisplayName(\"ABC-1 ABC-2 市長\")"));
        assertEquals(Set.of(), carriedBy("\"ABC-1 ABC-2 ABC-3 ABC-4 {0}の通例\""));
        assertEquals(Set.of(), carriedBy("    // ABC-1 is nowhere tested"));
        assertEquals(Set.of(), carriedBy("     * ABC-1 is nowhere tested"));
    }

    private static Map<String, Set<String>> homes() throws IOException {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (Path file : files(Path.of("src/main/java"))) {
            String text = read(file).replaceAll("\\n\\s*\\*", "\n");
            Matcher lines = RULES.matcher(text);
            while (lines.find()) {
                Matcher ids = ID.matcher(lines.group(1));
                while (ids.find()) {
                    if (!SHARED_FAMILIES.contains(ids.group().substring(0, 3))) {
                        homes.computeIfAbsent(ids.group(), id -> new TreeSet<>())
                                .add(file.toString());
                    }
                }
            }
        }
        return homes;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(java|json|csv)"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
