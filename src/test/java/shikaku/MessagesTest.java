package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("画面の文言")
class MessagesTest {

    private static final Path BUNDLE = Path.of("src/main/resources/shikaku/messages.properties");
    private static final Pattern IN_PAGE = Pattern.compile("msg\\['([^']+)'\\]");
    private static final Pattern REJECTION =
            Pattern.compile("implements\\s+RejectionReason\\s*\\{(.*?)(;|\\}\\s*$)", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void everyTextOfAPageIsInTheBundle() throws IOException {
        Properties texts = texts();
        Set<String> missing = new TreeSet<>();
        for (Path page : files("webapp", ".xhtml")) {
            Matcher key = IN_PAGE.matcher(Files.readString(page));
            while (key.find()) {
                if (!texts.containsKey(key.group(1))) {
                    missing.add(page + ": " + key.group(1));
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void pagesHoldNoTextOfTheirOwn() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : files("webapp", ".xhtml")) {
            String withoutComments = Files.readString(page).replaceAll("(?s)<!--.*?-->", "");
            String bare = withoutComments.replaceAll("[　、。・（）〜／「」↑↓—＋]", "");
            Matcher japanese = JAPANESE.matcher(bare);
            if (japanese.find()) {
                int from = Math.max(0, japanese.start() - 10);
                found.add(page + ": " + bare.substring(from, Math.min(bare.length(), from + 40)));
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Properties texts = texts();
        Set<String> missing = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            String source =
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
            Matcher reasons = REJECTION.matcher(source);
            if (reasons.find() && source.contains("enum ")) {
                String capability = file.getName(4).toString();
                Matcher constant = CONSTANT.matcher(reasons.group(1));
                while (constant.find()) {
                    String key = capability + ".rejection." + constant.group(1);
                    if (!texts.containsKey(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (String line : Files.readAllLines(BUNDLE)) {
            if (line.contains("=") && !line.startsWith("#") && !seen.add(line.substring(0, line.indexOf('=')))) {
                twice.add(line);
            }
        }
        assertEquals(List.of(), twice);
    }

    /** A key stands in the sources itself, or behind a beginning that stands there as the name of a constant or of a value. */
    @Test
    void everyKeyIsUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path root :
                List.of(Path.of("src/main/java"), Path.of("webapp"), Path.of("src/main/resources/shikaku/print"))) {
            for (Path file : files(root.toString(), "")) {
                if (file.toString().matches(".*\\.(java|xhtml|js|json)")) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> literals = all(Pattern.compile("[\"']([a-zA-Z][\\w.-]*)[\"']"), sources);
        Set<String> words = all(Pattern.compile("\\b([A-Za-z]\\w*)"), sources);
        List<String> beginnings = literals.stream()
                .filter(literal -> literal.indexOf('.') > 0 && literal.endsWith("."))
                .toList();
        Set<String> unused = new TreeSet<>();
        for (Object key : texts().keySet()) {
            String name = key.toString().replaceFirst("\\.text$", "").replaceFirst("(\\.rejection\\.\\w+)\\.by$", "$1");
            boolean used = name.startsWith("jakarta.faces.")
                    || literals.contains(name)
                    || literals.contains(key)
                    || (name.matches("\\w+\\.rejection\\.\\w+") && words.contains(name.replaceFirst(".*\\.", "")))
                    || beginnings.stream().filter(name::startsWith).anyMatch(start -> Stream.of(
                                    name.substring(start.length()).split("\\."))
                            .allMatch(part -> part.matches("\\d") || words.contains(part)));
            if (!used) {
                unused.add(key.toString());
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static Set<String> all(Pattern pattern, CharSequence text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void sentencesNeitherBlameNorApologise() throws IOException {
        List<String> found = new ArrayList<>();
        texts().forEach((key, text) -> {
            if (text.toString().matches(".*(エラーが発生|申し訳|すみません|不正な|きょう).*")) {
                found.add(key + "=" + text);
            }
        });
        assertEquals(List.of(), found);
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
