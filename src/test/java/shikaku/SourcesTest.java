package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must not stand in a source: what breaks under our policy for scripts, what opens a hole, what was left undone. */
@DisplayName("ソースの検査")
class SourcesTest {

    /** Something forbidden: where it is looked for, what it looks like, and a line that must be found. */
    private record Ban(String what, String folder, String files, Pattern pattern, String planted, List<String> except) {

        Ban(String what, String folder, String files, String pattern, String planted, String... except) {
            this(what, folder, files, Pattern.compile(pattern), planted, List.of(except));
        }
    }

    /** What people write by hand: sources, and the scripts, which have no ending. */
    private static final String ANY_TEXT =
            ".*\\.(java|xhtml|sql|css|js|puml|properties|csv|md|yaml|xml|sh|asadmin)|(bin|\\.ci)/[^.]+|run|verify|.*/Dockerfile";

    private static final List<String> EVERYWHERE =
            List.of("src", "webapp", "sql", "docs", "docker", "bin", ".ci", "README.md", "run", "verify", "pom.xml");

    private static final List<Ban> BANS = List.of(
            new Ban("f:ajax breaks under the policy", "webapp", ".*\\.xhtml", "<f:ajax\\b", "<f:ajax render=\"x\"/>"),
            new Ban(
                    "h:commandLink breaks under the policy",
                    "webapp",
                    ".*\\.xhtml",
                    "<h:command(Link|Script)\\b",
                    "<h:commandLink value=\"x\"/>"),
            new Ban("inline style", "webapp", ".*\\.xhtml", "(?i)\\sstyle=\"|<style\\b", "<p style=\"color:red\">"),
            new Ban("inline script", "webapp", ".*\\.xhtml", "(?i)<script\\b(?![^>]*\\ssrc=)", "<script>x()</script>"),
            new Ban(
                    "inline event handler",
                    "webapp",
                    ".*\\.xhtml",
                    "(?i)\\son(click|change|load|submit|key\\w+|focus|blur|input|mouse\\w+|error)=\"",
                    "<a onclick=\"x()\">"),
            new Ban(
                    "a link that runs script",
                    "webapp",
                    ".*\\.xhtml",
                    "(?i)javascript:",
                    "<a href=\"javascript:x()\">"),
            new Ban(
                    "unescaped text (SEC-W1)",
                    "webapp",
                    ".*\\.xhtml",
                    "escape=\"(false|#\\{)",
                    "<h:outputText escape=\"false\"/>"),
            new Ban(
                    "an outside host",
                    "webapp",
                    ".*\\.(xhtml|css|js)",
                    "(?i)(src|href|url)\\s*[=(]\\s*[\"']?(https?:)?//(?!www\\.w3\\.org)",
                    "<img src=\"https://example.com/x.png\"/>"),
            new Ban("an open end", "", ANY_TEXT, "\\b(TODO|FIXME|XXX)\\b", "// TODO"),
            new Ban("a test switched off", "src/test", ".*\\.java", "@Disabled\\b", "@Disabled"),
            new Ban("a test that sleeps", "src/test", ".*\\.java", "Thread\\.sleep\\(", "Thread.sleep(1)"),
            new Ban(
                    "a key pressed before the page listens",
                    "src/test",
                    ".*\\.java",
                    "keyboard\\(\\)\\.press\\(",
                    "page.keyboard().press(\"F9\")",
                    "shikaku/testing/Browser.java"),
            new Ban("a path of one machine", "", ANY_TEXT, "/(work|root|home)/\\w+", "/work/x"),
            new Ban(
                    "the address account outside delivery",
                    "src/main/java",
                    ".*\\.java",
                    "jdbc/address\\b",
                    "@Resource(lookup = \"jdbc/address\")",
                    "shikaku/nondisclosure/store/"),
            new Ban(
                    "an address table outside delivery",
                    "src/main/java",
                    ".*\\.java",
                    "(?i)\\b(from|join|into|update|replace|delete)\\s+`?address_\\w+",
                    "SELECT town FROM address_resident",
                    "shikaku/nondisclosure/store/"),
            new Ban(
                    "a moment read or written in a store's own way",
                    "src/main/java",
                    ".*/store/[^/]+\\.java",
                    "\\bZoneOffset\\.UTC\\b",
                    "LocalDateTime.ofInstant(at, ZoneOffset.UTC)",
                    "shikaku/shared/store/Columns.java"),
            new Ban(
                    "the owner account outside the migration",
                    "src/main/java",
                    ".*\\.java",
                    "jdbc/owner\\b",
                    "@Resource(lookup = \"jdbc/owner\")",
                    "shikaku/shared/store/SchemaMigration.java"),
            new Ban(
                    "a statement glued from parts of the outside (SEC-W11)",
                    "src/main/java",
                    ".*\\.java",
                    "(?i)\"[^\"]*\\b(where|set|values)\\b[^\"]*'\"\\s*\\+",
                    "\"SELECT x FROM y WHERE z = '\" + input",
                    "shikaku/shared/store/Schema.java"),
            new Ban(
                    "a column for a PIN or a 個人番号 (PIN-10)",
                    "sql",
                    ".*\\.sql",
                    "(?im)^\\s*(pin|pin_code|pin_number|pin_digits|my_number|individual_number|\\w+_pin)\\s",
                    "  pin_code CHAR(4),"));

    @Test
    @DisplayName("使われない見た目の指定はない")
    void everyStyleIsUsed() throws IOException {
        String styles = Files.readString(Path.of("webapp/resources/shikaku/portal.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\{[^{}]*}", "{}");
        StringBuilder sources = new StringBuilder();
        for (String root : List.of("webapp", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(xhtml|java|js)"))
                        .toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> words = names("([A-Za-z][\\w-]*)", sources);
        Set<String> unused = names("\\.([a-zA-Z][\\w-]*)", styles);
        unused.removeAll(words);
        unused.removeIf(name -> name.startsWith("ui-"));
        assertEquals(Set.of(), unused);
    }

    private static Set<String> names(String pattern, CharSequence text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("禁じたものはどこにもない")
    void nothingForbiddenAnywhere() throws IOException {
        List<String> found = new ArrayList<>();
        for (Ban ban : BANS) {
            for (Path file : files(ban)) {
                found.addAll(lines(ban, file));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    @DisplayName("植えた違反は見つかる")
    void plantedLinesAreFound() {
        for (Ban ban : BANS) {
            assertTrue(ban.pattern().matcher(ban.planted()).find(), ban.what() + " is not found");
        }
    }

    @Test
    @DisplayName("拡張子のないもの、根にあるものも見ている")
    void scriptsAreLookedAtToo() throws IOException {
        Ban everywhere = BANS.stream()
                .filter(ban -> ban.what().equals("an open end"))
                .findFirst()
                .orElseThrow();
        List<String> seen = files(everywhere).stream().map(Path::toString).toList();
        for (String file : List.of(
                "run", "verify", ".ci/run", "README.md", "pom.xml", "bin/soak", "bin/needs.sh", "docker/Dockerfile")) {
            assertTrue(seen.contains(file), file + " is not looked at");
        }
    }

    private static List<String> lines(Ban ban, Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (ban.pattern().matcher(line).find()) {
                    found.add(ban.what() + ": " + file + ":" + number);
                }
            }
        } catch (MalformedInputException e) {
            found.add("not UTF-8: " + file);
        }
        return found;
    }

    private static List<Path> files(Ban ban) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : ban.folder().isEmpty() ? EVERYWHERE : List.of(ban.folder())) {
            if (Files.exists(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(ban.files()))
                            .filter(file -> !file.endsWith("SourcesTest.java"))
                            .filter(file -> ban.except().stream().noneMatch(file.toString()::contains))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
