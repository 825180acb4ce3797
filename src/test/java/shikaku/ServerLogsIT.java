package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.launcher.Demo;
import shikaku.launcher.DemoRoster;

/**
 * ログの中身: what the servers of the in-container and browser tests wrote, searched for everybody those tests worked with. It runs
 * behind both suites. Logs may carry ids of records, never a name, reading, address, telephone or insured number.
 */
@DisplayName("SEC-L5: サーバーのログに人の名前・カナ・住所・番号がない")
class ServerLogsIT {

    private static final int PEOPLE = 12_000;
    private static final List<String> SECRETS =
            List.of("氏名", "氏名カナ", "通称名", "戸籍氏名", "世帯主氏名", "住所", "方書", "電話番号", "番号", "送付先氏名", "送付先住所");

    /** Insured numbers are long enough not to be a count; a moment in milliseconds is longer. */
    private static final Pattern FIGURES = Pattern.compile("(?<![0-9A-Za-z.-])[0-9]{7,8}(?![0-9A-Za-z.-])");

    private static final Pattern JAPANESE =
            Pattern.compile("[^\\x00-\\x7F][^\\x00-\\x7F 　0-9-]*(?:[ 　][^\\x00-\\x7F]+)*");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"container", "browser"})
    void namesNobody(String suite) throws IOException {
        Path log = Path.of("target/portal-log/" + suite + ".log");
        assertTrue(Files.isRegularFile(log), log + " is there after the " + suite + " tests only");
        String written = Files.readString(log);
        assertTrue(written.contains("Schema is current"), "the log of a server that started");
        assertEquals(Set.of(), found(written, secrets()));
    }

    @Test
    @DisplayName("見つける力がある：名前・カナ・番号を書いたログは赤くなる")
    void findsWhatIsPlanted() throws IOException {
        Set<String> secrets = secrets();
        for (String planted : samples(secrets)) {
            String log = "{\"LogMessage\":\"Person " + planted + " was opened\"}\n{\"LogMessage\":\"Person 5 opened\"}";
            assertEquals(Set.of(planted), found(log, secrets));
        }
    }

    /** One secret of each kind, each kind being met. */
    private static List<String> samples(Set<String> secrets) {
        return Stream.of("[0-9]{7,8}", "[ァ-ヶー]+[ 　][ァ-ヶー]+", "\\p{IsHan}+[ 　]\\p{IsHan}+")
                .map(shape -> secrets.stream()
                        .filter(secret -> secret.matches(shape))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Set<String> found(String log, Set<String> secrets) {
        Set<String> found = new TreeSet<>();
        for (Pattern shape : List.of(FIGURES, JAPANESE)) {
            Matcher matcher = shape.matcher(log);
            while (matcher.find()) {
                String piece = matcher.group();
                if (secrets.contains(piece)) {
                    found.add(piece);
                } else if (shape == JAPANESE && piece.length() > 3) {
                    secrets.stream()
                            .filter(secret -> secret.length() > 3 && piece.contains(secret))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private Set<String> secrets() throws IOException {
        Set<String> secrets = new HashSet<>();
        for (Path file : DemoRoster.write(folder, PEOPLE, LocalDate.parse(Demo.FIRST_DAY))) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : rows) {
                    for (String column : SECRETS) {
                        row.findField(column)
                                .filter(value -> value.length() > 3)
                                .ifPresent(secrets::add);
                    }
                }
            }
        }
        assertTrue(secrets.size() > PEOPLE, "secrets of the demo people: " + secrets.size());
        return secrets;
    }
}
