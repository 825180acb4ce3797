package shikaku.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 検査の時間: what each kind of test took. {@code ./verify} prints it at its end. */
public final class SuiteTimes {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");
    private static final Pattern TIME = Pattern.compile("\\stime=\"([^\"]*)\"");
    private static final Pattern TESTS = Pattern.compile("\\stests=\"([^\"]*)\"");

    /** Kinds by the end of the name, the longest end first. */
    private static final List<String> ENDS = List.of("BrowserIT", "FaultIT", "DbTest", "IT", "Test");

    private record Sum(int tests, double seconds) {
        Sum plus(int more, double longer) {
            return new Sum(tests + more, seconds + longer);
        }
    }

    public static void main(String[] folders) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                times(Path.of(folder))
                        .forEach((kind, sum) -> out.printf(
                                "  %-28s *%-10s %5d tests %8.1f s%n", folder, kind, sum.tests(), sum.seconds()));
            }
        }
    }

    private static Map<String, Sum> times(Path folder) throws IOException {
        Map<String, Sum> sums = new TreeMap<>();
        List<Path> reports;
        try (Stream<Path> files = Files.list(folder)) {
            reports = files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
        for (Path report : reports) {
            Matcher suite = SUITE.matcher(Files.readString(report));
            if (suite.find()) {
                String file = report.getFileName().toString().replace(".xml", "");
                String kind = kind(file);
                int tests = Integer.parseInt(attribute(TESTS, suite.group()));
                double seconds =
                        Double.parseDouble(attribute(TIME, suite.group()).replace(",", ""));
                sums.merge(kind, new Sum(tests, seconds), (a, b) -> a.plus(b.tests(), b.seconds()));
            }
        }
        return sums;
    }

    static String kind(String testClass) {
        return ENDS.stream().filter(testClass::endsWith).findFirst().orElse("Test");
    }

    private static String attribute(Pattern pattern, String element) {
        Matcher matcher = pattern.matcher(element);
        return matcher.find() ? matcher.group(1) : "0";
    }

    private SuiteTimes() {}
}
