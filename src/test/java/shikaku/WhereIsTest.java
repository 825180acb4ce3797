package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ten-second test: whatever the README says where it is, is there. */
@DisplayName("どこにあるか")
class WhereIsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `([^`]+)` \\|$");
    private static final Pattern VARIABLE = Pattern.compile("\\bSHIKAKU_[A-Z_]*[A-Z]\\b");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"(shikaku\\.[a-z.]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @Test
    @DisplayName("READMEの表の道はすべてある")
    void everyPathOfTheTableExists() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int table = readme.indexOf("Where is …?");
        assertTrue(table > 0, "README.md has no table Where is …?");
        List<String> missing = new ArrayList<>();
        int rows = 0;
        Matcher row = ROW.matcher(readme.substring(table));
        while (row.find()) {
            rows++;
            if (!Files.exists(Path.of(row.group(2)))) {
                missing.add(row.group(1) + " -> " + row.group(2));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(rows >= 25, "only " + rows + " rows");
    }

    @Test
    @DisplayName("READMEのリンクの先はすべてある")
    void everyLinkLeadsSomewhere() throws IOException {
        Matcher link = LINK.matcher(Files.readString(Path.of("README.md")));
        while (link.find()) {
            assertTrue(Files.exists(Path.of(link.group(1))), link.group(1) + " is missing");
        }
    }

    @Test
    @DisplayName("どの設定も docs に説明がある")
    void everySettingIsExplained() throws IOException {
        String docs = Files.readString(Path.of("docs/operate.md")) + Files.readString(Path.of("docs/mailing.md"));
        docs = docs.replaceAll("`(SHIKAKU_DB_(?:APP|ADDRESS))_USER`, `…_\\w+_PASSWORD`", "$0 $1_PASSWORD");
        Set<String> settings = new TreeSet<>();
        for (String folder :
                List.of("src/main", "src/launcher", "src/test/java/shikaku/testing/Browser.java", "bin", "run")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches("(run|bin/.*|.*\\.java)"))
                        .toList()) {
                    String source = Files.readString(file);
                    VARIABLE.matcher(source).results().map(MatchResult::group).forEach(settings::add);
                    PROPERTY.matcher(source)
                            .results()
                            .map(property ->
                                    property.group(1).toUpperCase(Locale.ROOT).replace('.', '_'))
                            .forEach(settings::add);
                }
            }
        }
        assertTrue(settings.contains("SHIKAKU_MAILING_LEASE_SECONDS") && settings.size() > 25, settings::toString);
        String explained = docs;
        settings.removeIf(setting -> explained.matches("(?s).*\\b" + setting + "\\b.*"));
        assertEquals(Set.of(), settings);
    }
}
