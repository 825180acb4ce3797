package shikaku.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import shikaku.launcher.DemoRoster;

/** One insurer's roster of any length, drawn as the demo's. */
final class BenchRoster {

    /** So many lines of the demo city's roster. */
    static Path write(Path folder, int lines, LocalDate day) throws IOException {
        Path whole = DemoRoster.write(folder, lines * 5 / 2, day).get(0);
        Path cut = folder.resolve("roster.csv");
        int kept = 0;
        try (BufferedReader in = Files.newBufferedReader(whole);
                BufferedWriter out = Files.newBufferedWriter(cut)) {
            for (String line = in.readLine(); line != null && kept <= lines; line = in.readLine()) {
                out.write(line);
                out.write("\r\n");
                kept++;
            }
        }
        if (kept != lines + 1) {
            throw new IllegalStateException("Only " + kept + " lines were drawn");
        }
        return cut;
    }

    private BenchRoster() {}
}
