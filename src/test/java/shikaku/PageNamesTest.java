package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("画面・処理・文言の名前がそろっている")
class PageNamesTest {

    private static final Path PAGES = Path.of("webapp");
    private static final Path SOURCE = Path.of("src/main/java/shikaku");
    private static final Pattern KEY = Pattern.compile("msg\\['([A-Za-z0-9_.]+)'");
    private static final Pattern BEAN = Pattern.compile("#\\{[^}]*?\\b([a-z][A-Za-z]*Page)\\b");

    @Test
    void everyPageHasItsBeanAndEveryBeanItsPage() throws IOException {
        Set<String> pages = new TreeSet<>();
        for (Path page : pages()) {
            if (BEAN.matcher(Files.readString(page)).find()) {
                pages.add(name(page));
            }
        }
        Set<String> beans = new TreeSet<>();
        for (Path bean : beans()) {
            beans.add(beanName(bean));
        }
        assertEquals(pages, beans);
    }

    @Test
    void aPageSpeaksWithItsOwnBeanOnly() throws IOException {
        Set<String> foreign = new TreeSet<>();
        for (Path page : pages()) {
            Matcher bean = BEAN.matcher(Files.readString(page));
            while (bean.find()) {
                if (!bean.group(1).toLowerCase(Locale.ROOT).equals(name(page) + "page")) {
                    foreign.add(page + ": " + bean.group(1));
                }
            }
        }
        assertEquals(Set.of(), foreign);
    }

    @Test
    void aPagesWordsAreItsOwnOrItsCapabilitys() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path page : pages()) {
            String capability = PAGES.relativize(page).getName(0).toString();
            String own = capability + "." + page.getFileName().toString().replace(".xhtml", ".");
            Set<String> keys = KEY.matcher(Files.readString(page))
                    .results()
                    .map(key -> key.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (keys.stream().noneMatch(key -> key.startsWith(own))) {
                wrong.add(page + ": no key of its own");
            }
            // The desk shows what other capabilities say.
            keys.stream()
                    .filter(key -> !key.startsWith(capability + ".") && !key.startsWith("frame."))
                    .filter(key -> !capability.equals("desk"))
                    .forEach(key -> wrong.add(page + ": " + key));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPageStandsInTheTemplate() throws IOException {
        Set<String> without = new TreeSet<>();
        for (Path page : pages()) {
            if (!Files.readString(page).contains("template=\"/WEB-INF/template/")) {
                without.add(page.toString());
            }
        }
        assertEquals(Set.of(), without);
    }

    /** {@code eligibilityissue} for {@code webapp/eligibility/issue.xhtml}. */
    private static String name(Path page) {
        return PAGES.relativize(page)
                .toString()
                .replace("/", "")
                .replace(".xhtml", "")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code eligibilityissue} for {@code EligibilityIssuePage}. */
    private static String beanName(Path bean) {
        return bean.getFileName().toString().replace("Page.java", "").toLowerCase(Locale.ROOT);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(PAGES)) {
            return walk.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(PAGES.resolve("WEB-INF")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> beans() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCE)) {
            return walk.filter(file -> file.toString().endsWith("Page.java")
                            && file.getParent().endsWith("page"))
                    .sorted()
                    .toList();
        }
    }
}
