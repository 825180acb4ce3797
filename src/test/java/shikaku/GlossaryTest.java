package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("用語")
class GlossaryTest {

    private static final Path SOURCES = Path.of("src/main/java/shikaku");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    @DisplayName("用語集の識別子は、その機能にある")
    void everyIdentifierStandsInItsCapability() throws IOException {
        List<String> missing = new ArrayList<>();
        int terms = 0;
        for (String line : Files.readAllLines(Path.of("docs/glossary.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && cells[2].contains("`")) {
                terms++;
                String capability = cells[3].strip();
                NAME.matcher(cells[2])
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !stands(capability, name))
                        .forEach(name -> missing.add(capability + " " + name));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(terms > 40, terms + " terms");
    }

    private static boolean stands(String capability, String name) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(capability))) {
            return files.anyMatch(file -> file.endsWith(name + ".java"));
        } catch (IOException e) {
            return false;
        }
    }
}
