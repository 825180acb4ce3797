package shikaku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.MariaDb;
import shikaku.mailing.service.WriteManifest;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.MailingRig;
import shikaku.testing.Maker;

/**
 * 発送の計測: the whole mailing of a roster, selected, decided, printed and recorded by the portal itself in a heap of 1 GiB, with
 * the database beside it and commits that survive a power cut. Usage: {@code bin/bench mailing [people]}.
 */
public final class MailingBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws IOException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (MailingRig rig =
                new MailingRig(Path.of("target/bench-mailing"), MariaDb.Care.LASTING, Map.of(), List.of("-Xmx1g"))) {
            rig.roster(people);
            rig.startPortal();
            Map<String, Double> seconds = new LinkedHashMap<>();
            long cpuBefore = cpuMillis(rig);
            List<InsurerNumber> insurers = List.of(DemoInsurers.CITY, DemoInsurers.SOCIETY, DemoInsurers.ELDERLY);
            List<Long> mailings = insurers.stream().map(rig::plan).toList();
            seconds.put("select", timed(rig, mailings, "SELECTING", "SELECTED IDLE"));
            seconds.put("decide + print + record", timed(rig, mailings, "DECIDING", "RENDERED IDLE"));
            seconds.put("manifest", manifest(rig, insurers, mailings));
            report(rig, people, seconds, cpuMillis(rig) - cpuBefore);
        }
    }

    private static double timed(MailingRig rig, List<Long> mailings, String begin, String end) {
        long start = System.nanoTime();
        mailings.forEach(mailing -> rig.begin(mailing, begin));
        for (long mailing : mailings) {
            if (!rig.awaitState(mailing, end, 1_800)) {
                throw new IllegalStateException("Mailing " + mailing + " is " + rig.state(mailing));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the mail house gets beside the files, written to a file as the page hands it out. */
    private static double manifest(MailingRig rig, List<InsurerNumber> insurers, List<Long> mailings)
            throws IOException {
        Maker maker = rig.maker();
        maker.provide(Caller.class, Caller.of(CallerIdentity.system()));
        WriteManifest manifest = maker.make(WriteManifest.class);
        long start = System.nanoTime();
        for (int i = 0; i < mailings.size(); i++) {
            Path file = Path.of("target/bench-mailing/manifest-" + i + ".csv");
            try (Writer out = Files.newBufferedWriter(file)) {
                manifest.files(insurers.get(i), mailings.get(i), out);
                manifest.sheets(insurers.get(i), mailings.get(i), out);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(MailingRig rig, int people, Map<String, Double> seconds, long cpuMillis)
            throws IOException {
        long letters = rig.count("SELECT COUNT(*) FROM mail_piece WHERE state = 'PRINTED'");
        long held = rig.count("SELECT COUNT(*) FROM mail_piece WHERE state = 'HELD'");
        long issued = rig.count("SELECT COUNT(*) FROM eligibility_certificate WHERE mailing_id IS NOT NULL");
        long files = rig.count("SELECT COUNT(*) FROM mail_file");
        long bytes = rig.count("SELECT SUM(bytes) FROM mail_file");
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        OUT.println();
        OUT.println("| step | seconds | people/s |");
        OUT.println("|---|---|---|");
        seconds.forEach((step, time) -> OUT.printf("| %s | %.1f | %.0f |%n", step, time, people / time));
        OUT.printf("| whole mailing | %.1f | %.0f |%n", all, people / all);
        OUT.println();
        OUT.printf(
                "people %d, letters %d, held %d, recorded as issued %d, files %d, %.1f MB, server CPU %.1f s,"
                        + " peak memory %s%n",
                people, letters, held, issued, files, bytes / 1e6, cpuMillis / 1e3, peak(rig));
    }

    private static long cpuMillis(MailingRig rig) {
        return ProcessHandle.of(rig.portalPid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(java.time.Duration::toMillis)
                .orElse(0L);
    }

    private static String peak(MailingRig rig) throws IOException {
        Path status = Path.of("/proc/" + rig.portalPid() + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\s+", " ")
                : "unknown";
    }

    private MailingBench() {}
}
