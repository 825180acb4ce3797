package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names of migrations, and that rows of an insurer can be found by the insurer (SEC-T1). */
@DisplayName("移行スクリプト")
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{8}_\\d{4})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?`?(\\w+)`?\\s*\\((.*?)\\)\\s*ENGINE", Pattern.DOTALL);
    private static final Pattern WEAK_COLLATION = Pattern.compile("\\w+_(general|unicode)_ci|utf8mb3|ja_0900");

    /** Tables that belong to no insurer: to organisations, to the portal as a whole, or to the municipality. */
    private static final Set<String> OF_NO_INSURER = Set.of("id_range");

    private static final Set<String> CAPABILITIES_OF_NO_INSURER = Set.of("access", "audit", "municipality", "guidance");

    @Test
    @DisplayName("名前は日時・業務・内容からなり、日時は重ならない")
    void namesSayWhenWhoseAndWhat() throws IOException {
        Set<String> moments = new HashSet<>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertTrue(name.matches(), file + " is no name of a migration");
            assertTrue(moments.add(name.group(1)), file + " has the moment of another one");
            assertTrue(
                    Files.isDirectory(Path.of("src/main/java/shikaku", name.group(2))), file + " names no capability");
        }
    }

    @Test
    @DisplayName("保険者の表には保険者番号があり、索引はそれで始まる (SEC-T1)")
    void insurersTablesAreFoundByInsurer() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files()) {
            wrong.addAll(withoutInsurer(capability(file), Files.readString(file)));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("保険者番号のない表は見つかる")
    void tableWithoutInsurerIsFound() {
        String planted =
                "CREATE TABLE planted (id BIGINT NOT NULL, insurer_number CHAR(8) NOT NULL, PRIMARY KEY (id)) ENGINE = X";
        assertEquals(List.of("planted: no key begins with insurer_number"), withoutInsurer("mailing", planted));
        assertEquals(
                List.of("planted: no insurer_number CHAR(8)"),
                withoutInsurer("mailing", planted.replace("insurer_number CHAR(8) NOT NULL,", "")));
    }

    @Test
    @DisplayName("𠮷と𠮟を同じとみなす照合順序は使わない")
    void collationsKeepKanjiApart() throws IOException {
        for (Path file : files()) {
            assertFalse(
                    WEAK_COLLATION
                            .matcher(Files.readString(file).toLowerCase(Locale.ROOT))
                            .find(),
                    file + " names a collation that mixes kanji up, or that one of the servers lacks");
        }
    }

    @Test
    @DisplayName("住所の列は address_ で始まる表にだけある")
    void addressesLieInAddressTables() throws IOException {
        Pattern address = Pattern.compile("(?m)^\\s*(postal_code|street|building|town|phone|telephone|address)\\w*\\s");
        for (Path file : files()) {
            Matcher table = TABLE.matcher(Files.readString(file));
            while (table.find()) {
                assertTrue(
                        table.group(1).startsWith("address_")
                                || table.group(1).startsWith("insurer")
                                || table.group(1).startsWith("organisation")
                                || !address.matcher(table.group(2)).find(),
                        table.group(1) + " holds an address; only tables named address_… may");
            }
        }
    }

    private static List<String> withoutInsurer(String capability, String sql) {
        List<String> wrong = new ArrayList<>();
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
            String name = table.group(1);
            if (OF_NO_INSURER.contains(name) || CAPABILITIES_OF_NO_INSURER.contains(capability)) {
                continue;
            }
            String inside = table.group(2);
            if (!inside.matches("(?s).*\\binsurer_number\\s+CHAR\\(8\\).*")) {
                wrong.add(name + ": no insurer_number CHAR(8)");
            } else if (!inside.matches("(?s).*KEY\\s*\\w*\\s*\\(\\s*insurer_number\\b.*")
                    && !inside.matches("(?s).*\\binsurer_number\\s+CHAR\\(8\\)[^,]*PRIMARY KEY.*")) {
                wrong.add(name + ": no key begins with insurer_number");
            }
        }
        return wrong;
    }

    private static String capability(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(2) : "";
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql"))) {
            return files.sorted().toList();
        }
    }
}
