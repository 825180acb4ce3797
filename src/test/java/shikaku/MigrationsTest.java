package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of migrations, and that rows of an insurer can be found by the insurer (SEC-T1). */
@DisplayName("移行スクリプト")
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{8}_\\d{4})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern TABLE = Pattern.compile(
            "create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?`?(\\w+)`?\\s*\\((.*?)\\)\\s*engine",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATION =
            Pattern.compile("create\\s+(temporary\\s+)?table", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?m)^\\s*`?(postal_code|street|building|town|phone|telephone|address)\\w*`?\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEAK_COLLATION = Pattern.compile("\\w+_(general|unicode)_ci|utf8mb3|ja_0900");

    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|table)\\s+`?(\\w+)", Pattern.CASE_INSENSITIVE);

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
    @DisplayName("どの create table も、書き方によらず表として読まれている")
    void everyTableIsSeen() throws IOException {
        int tables = 0;
        for (Path file : files()) {
            String sql = Files.readString(file);
            long seen = TABLE.matcher(sql).results().count();
            assertEquals(CREATION.matcher(sql).results().count(), seen, file + " makes tables this test cannot read");
            tables += (int) seen;
        }
        assertTrue(tables >= 40, tables + " tables only");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CREATE TABLE planted (id BIGINT NOT NULL, insurer_number CHAR(8) NOT NULL, PRIMARY KEY (id)) ENGINE = X",
                "create table planted (id bigint not null, insurer_number char(8) not null, primary key (id)) engine = x"
            })
    @DisplayName("保険者番号のない表は、大文字でも小文字でも見つかる")
    void tableWithoutInsurerIsFound(String planted) {
        assertEquals(List.of("planted: no key begins with insurer_number"), withoutInsurer("mailing", planted));
        assertEquals(
                List.of("planted: no insurer_number CHAR(8)"),
                withoutInsurer("mailing", planted.replaceFirst("insurer_number \\w+\\(8\\) \\w+ \\w+,", "")));
        assertEquals(List.of(), withoutInsurer("mailing", planted.replaceFirst("\\(id\\)", "(insurer_number, id)")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"  street VARCHAR(80),", "  postal_code char(7) not null", "  Telephone varchar(20)"})
    @DisplayName("住所の列は、ほかの表にあれば見つかる")
    void anAddressElsewhereIsFound(String column) {
        String planted = "create table card_facts (\n  id bigint not null,\n" + column + "\n) engine = innodb";
        assertEquals(List.of("card_facts"), withAddress(planted));
        assertEquals(List.of(), withAddress(planted.replace("card_facts", "address_card")));
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
        for (Path file : files()) {
            assertEquals(List.of(), withAddress(Files.readString(file)), file + ": only tables named address_… may");
        }
    }

    @Test
    @DisplayName("表は、それを作った業務のソースだけが名指す")
    void tablesAreNamedByTheirOwnersOnly() throws IOException {
        Map<String, String> owners = owners();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/shikaku"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String capability = source.getName(4).toString();
                foreign(owners, capability, Files.readString(source))
                        .forEach(table -> wrong.add(source + ": " + table));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"select 1 from non_disclosure_flag f\"",
                "\"select 1\" + \" from\"\n  + \" insured_person p JOIN non_disclosure_flag f\"",
                "\"INSERT INTO non_disclosure_flag values\"",
                "\"update non_disclosure_flag set\""
            })
    @DisplayName("よその表を名指す文は、見つかる")
    void aForeignTableIsFound(String planted) throws IOException {
        assertEquals(Set.of("non_disclosure_flag"), foreign(owners(), "insuredperson", planted));
        assertEquals(Set.of(), foreign(owners(), "nondisclosure", planted.replace("insured_person", "dual")));
        assertEquals(Set.of(), foreign(owners(), "insuredperson", "// from " + planted.replace('"', ' ')));
    }

    /** Tables of other capabilities that statements in a source name. */
    private static Set<String> foreign(Map<String, String> owners, String capability, String source) {
        Set<String> found = new TreeSet<>();
        String joined = CONCATENATION.matcher(source).replaceAll("");
        TEXT.matcher(joined).results().forEach(text -> NAMED.matcher(text.group())
                .results()
                .map(named -> named.group(1).toLowerCase(Locale.ROOT))
                .filter(table -> {
                    String owner = owners.getOrDefault(table, capability);
                    return !owner.equals(capability) && !owner.equals("shared");
                })
                .forEach(found::add));
        return found;
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (Path file : files()) {
            TABLE.matcher(Files.readString(file))
                    .results()
                    .forEach(table -> owners.put(table.group(1), capability(file)));
        }
        return owners;
    }

    private static List<String> withAddress(String sql) {
        return TABLE.matcher(sql)
                .results()
                .filter(table -> !table.group(1).matches("(address_|insurer|organisation).*"))
                .filter(table -> ADDRESS.matcher(table.group(2)).find())
                .map(table -> table.group(1))
                .toList();
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
            if (!inside.matches("(?si).*\\binsurer_number\\s+CHAR\\(8\\).*")) {
                wrong.add(name + ": no insurer_number CHAR(8)");
            } else if (!inside.matches("(?si).*KEY\\s*\\w*\\s*\\(\\s*insurer_number\\b.*")
                    && !inside.matches("(?si).*\\binsurer_number\\s+CHAR\\(8\\)[^,]*PRIMARY KEY.*")) {
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
