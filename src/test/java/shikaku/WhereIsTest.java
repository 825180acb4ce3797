package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ten-second test: whatever the README says where it is, is there. */
@DisplayName("どこにあるか")
class WhereIsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `([^`]+)` \\|$");
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
}
