package shikaku.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import shikaku.print.FileFacts;
import shikaku.print.FileSettings;
import shikaku.print.LetterFile;
import shikaku.print.PrintDocument;
import shikaku.print.PrintForms;
import shikaku.print.font.FontChain;
import shikaku.print.layout.Form;
import shikaku.print.layout.FormReader;

/**
 * Letters per CPU-second: our writer with one and two threads, JasperReports with the same letters, and nothing but Deflate over the
 * same page bytes. Rounds of all four take turns; the table shows medians. CPU is the whole process's, collector and compiler included.
 * Arguments: letters a file (10000), files a thread and round (3), letters for JasperReports (600), rounds (3).
 */
public final class RenderBench {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintForms forms = PrintForms.load(FontChain.bundled());
    private final List<PrintDocument> documents;
    private final List<BenchLetters.Letter> letters;
    private final List<byte[]> pages = new ArrayList<>();
    private final Path folder;
    private long bytes;

    private record Run(double cpuSeconds, double wallSeconds, long letters, long bytes) {

        double aCpuSecond() {
            return letters / cpuSeconds;
        }
    }

    private RenderBench(int count, Path folder) throws IOException {
        this.letters = BenchLetters.make(count);
        this.documents = BenchLetters.documents(forms, letters);
        this.folder = folder;
        byte[] small = file(documents.subList(0, Math.min(2000, count)), 0);
        try (PDDocument read = Loader.loadPDF(small)) {
            int number = 0;
            for (PDPage page : read.getPages()) {
                if (number++ % 2 == 0) {
                    try (InputStream in = page.getContents()) {
                        pages.add(in.readAllBytes());
                    }
                }
            }
        }
    }

    private byte[] file(List<PrintDocument> of, int number) throws IOException {
        Path path = folder.resolve(number + ".pdf");
        write(of, path);
        return Files.readAllBytes(path);
    }

    private FileFacts write(List<PrintDocument> of, Path path) throws IOException {
        FileSettings settings = FileSettings.mailing("bench", Instant.EPOCH, new byte[16]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
                LetterFile file = forms.letterFile(out, settings)) {
            for (PrintDocument document : of) {
                file.add(document);
            }
            return file.finish();
        }
    }

    private Run own(int threads, int files) throws Exception {
        return measured((long) threads * files * documents.size(), () -> {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<FileFacts>> running = new ArrayList<>();
                for (int i = 0; i < threads * files; i++) {
                    Path path = folder.resolve(i + ".pdf");
                    running.add(pool.submit(() -> write(documents, path)));
                }
                long sum = 0;
                for (Future<FileFacts> one : running) {
                    sum += one.get().bytes();
                }
                return sum;
            } finally {
                pool.shutdown();
            }
        });
    }

    private Run deflate(int times) throws Exception {
        return measured((long) times * pages.size(), () -> {
            Deflater deflater = new Deflater(6);
            byte[] packed = new byte[1 << 16];
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (byte[] page : pages) {
                    deflater.reset();
                    deflater.setInput(page);
                    deflater.finish();
                    while (!deflater.finished()) {
                        sum += deflater.deflate(packed);
                    }
                }
            }
            deflater.end();
            return sum;
        });
    }

    private Run jasper(JasperLetters jasper, int count) throws Exception {
        return measured(count, () -> (long) jasper.write(letters.subList(0, count)).length);
    }

    private Run measured(long count, Callable<Long> work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        bytes = work.call();
        return new Run((SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9, count, bytes);
    }

    private static Form form(String edition) throws IOException {
        try (InputStream in = RenderBench.class.getResourceAsStream("/shikaku/print/" + edition + ".json")) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            in.transferTo(text);
            return FormReader.read(edition, text.toString(StandardCharsets.UTF_8));
        }
    }

    private static Run median(List<Run> runs) {
        Run[] sorted = runs.toArray(Run[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(a.aCpuSecond(), b.aCpuSecond()));
        return sorted[sorted.length / 2];
    }

    private static void row(String name, Run run, Run own) {
        String size = run.bytes() == 0 ? "–" : Long.toString(run.bytes() / run.letters());
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f | %s | %.3f |%n",
                name,
                run.letters(),
                run.aCpuSecond(),
                run.letters() / run.wallSeconds(),
                size,
                run.aCpuSecond() / own.aCpuSecond());
    }

    public static void main(String[] arguments) throws Exception {
        int[] sizes = {10_000, 3, 600, 3};
        for (int i = 0; i < arguments.length && i < sizes.length; i++) {
            sizes[i] = Integer.parseInt(arguments[i]);
        }
        Path folder = Files.createTempDirectory("render-bench");
        RenderBench bench = new RenderBench(sizes[0], folder);
        JasperLetters jasper = new JasperLetters(form("letter_2024-12-02"), form("kokuho-u70_2024-12-02"));
        System.out.println("Warming up ...");
        bench.own(1, 6);
        bench.deflate(3);
        bench.jasper(jasper, Math.min(200, sizes[2]));
        List<Run> one = new ArrayList<>();
        List<Run> two = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        List<Run> peer = new ArrayList<>();
        for (int round = 0; round < sizes[3]; round++) {
            one.add(bench.own(1, sizes[1]));
            bare.add(bench.deflate(sizes[1] * sizes[0] / bench.pages.size()));
            two.add(bench.own(2, sizes[1]));
            peer.add(bench.jasper(jasper, sizes[2]));
        }
        Run own = median(one);
        System.out.printf(
                "%nJava %s, %d processors, %d letters a file, median of %d rounds%n%n",
                System.getProperty("java.vm.version"), Runtime.getRuntime().availableProcessors(), sizes[0], sizes[3]);
        System.out.println(
                "| writer | letters a round | letters / CPU-s | letters / s wall | bytes / letter | ratio to own |");
        System.out.println("|---|---|---|---|---|---|");
        row("own, one thread", own, own);
        row("own, two threads", median(two), own);
        row("bare Deflate 6 of the same pages", median(bare), own);
        row("JasperReports 7.0.6", median(peer), own);
        System.out.printf(
                Locale.ROOT,
                "%nown : JasperReports = %.0f : 1 (aim 25), own : bare Deflate = %.0f %% (aim 50)%n",
                own.aCpuSecond() / median(peer).aCpuSecond(),
                100 * own.aCpuSecond() / median(bare).aCpuSecond());
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
