package shikaku.mailing.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.MariaDb;
import shikaku.mailing.service.WriteManifest;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.MailingChild;
import shikaku.testing.MailingProcess.Window;
import shikaku.testing.MailingProof;
import shikaku.testing.MailingRig;
import shikaku.testing.Maker;

/**
 * 発送の途中での突然の停止: at seeded instants process or database are killed, started again, and the mailing goes on by itself. After
 * every kill each letter lies in exactly one file and is issued exactly once. Most kills hit a small process with the portal's own
 * runners, at known places; some hit the portal's server itself. A place that was never hit fails the test. {@code bin/soak} does
 * the same at a thousand instants, and kills the server in each step.
 */
@DisplayName("発送の途中での突然の停止")
class MailingFaultIT {

    private static final int INSTANTS = Integer.getInteger("shikaku.kills", 20);

    private static final boolean LONG = INSTANTS > 20;

    /** Steps in which the server itself is killed; the small process is killed in each. */
    private static final List<String> STEPS = LONG ? List.of("SELECTING", "DECIDING", "PRINTING") : List.of("PRINTING");

    private static final InsurerNumber INSURER = DemoInsurers.CITY;

    private static final Map<String, String> SMALL = Map.of(
            "SHIKAKU_MAILING_SHEETS", "8",
            "SHIKAKU_MAILING_CHUNK", "5",
            "SHIKAKU_MAILING_LEASE_SECONDS", "20");

    private static final List<String> DATABASE_STEPS = LONG ? List.of("DECIDING", "PRINTING") : List.of("DECIDING");

    private static final Map<String, Integer> HITS = Collections.synchronizedMap(new TreeMap<>());

    private static MailingRig rig;

    private final Random random = new Random(20_261_124);
    private List<Long> everybody;

    /** The next small process, started beforehand. */
    private MailingChild spare;

    @BeforeAll
    static void start() {
        rig = new MailingRig(
                Path.of("target/rig-fault-" + ProcessHandle.current().pid()),
                MariaDb.Care.LASTING,
                SMALL,
                List.of("-Xmx500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        rig.roster(160);
    }

    @AfterAll
    static void stop() {
        rig.close();
        System.out.println("発送の途中での停止 Kills per place: " + HITS);
    }

    @Test
    @DisplayName("どこで止まっても、すべての手紙はちょうど一度だけ印刷され、交付される")
    void everyLetterExactlyOnceWhereverTheProcessDies() {
        List<Window> windows = windows(INSTANTS * 14 / 20);
        int anywhere = Math.max(1, INSTANTS / 20);
        spare = MailingChild.start(rig);
        MailingChild child = next();
        try {
            for (Window window : windows) {
                child = killed(child, window);
            }
            for (int i = 0; i < anywhere; i++) {
                child = killedAnywhere(child);
            }
            seesFaults(child);
        } finally {
            child.close();
            spare.close();
        }
        Set<String> never = EnumSet.allOf(Window.class).stream()
                .map(Window::name)
                .filter(window -> !HITS.containsKey("process " + window))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), never, "places that were never hit: " + HITS);
    }

    @Test
    @DisplayName("サーバーを kill -9 しても、データベースが落ちても、起動し直せば続きから終わる")
    void theServerGoesOnWhereItWasKilled() {
        rig.startPortal();
        try {
            for (int i = 0; i < Math.max(1, INSTANTS / 20); i++) {
                for (String step : STEPS) {
                    serverKilled(step);
                }
                DATABASE_STEPS.forEach(this::databaseKilled);
            }
        } finally {
            rig.stopPortal();
        }
        assertEquals(
                STEPS,
                STEPS.stream()
                        .filter(step -> HITS.containsKey("server " + step))
                        .toList(),
                "steps that were hit: " + HITS);
        assertEquals(
                DATABASE_STEPS,
                DATABASE_STEPS.stream()
                        .filter(step -> HITS.containsKey("database " + step))
                        .toList(),
                "steps that were hit: " + HITS);
    }

    /** Each place as often as the others, in an order of its own. */
    private List<Window> windows(int count) {
        List<Window> windows = new ArrayList<>();
        while (windows.size() < count) {
            List<Window> all = new ArrayList<>(Arrays.asList(Window.values()));
            Collections.shuffle(all, random);
            windows.addAll(all.subList(0, Math.min(all.size(), count - windows.size())));
        }
        return windows;
    }

    private MailingChild next() {
        MailingChild next = spare.work();
        spare = MailingChild.start(rig);
        return next;
    }

    private MailingChild killed(MailingChild child, Window window) {
        Begun begun = begin();
        child.arm(window, 1 + random.nextInt(4));
        boolean there = drive(begun.mailing(), child);
        child.kill();
        rig.letLeasesRunOut(begun.mailing());
        if (there) {
            HITS.merge("process " + window, 1, Integer::sum);
        }
        MailingChild next = next();
        finish(begun, next);
        return next;
    }

    private MailingChild killedAnywhere(MailingChild child) {
        Begun begun = begin();
        long deadline = System.nanoTime() + (200 + random.nextInt(1_800)) * 1_000_000L;
        while (System.nanoTime() < deadline) {
            clerk(begun.mailing());
            MailingRig.pause(10);
        }
        child.kill();
        rig.letLeasesRunOut(begun.mailing());
        String state = rig.state(begun.mailing());
        HITS.merge("process anywhere, in " + state.substring(0, state.indexOf(' ')), 1, Integer::sum);
        MailingChild next = next();
        finish(begun, next);
        return next;
    }

    private void serverKilled(String step) {
        for (int attempt = 0; attempt < 5 && !HITS.containsKey("server " + step); attempt++) {
            Begun begun = begin();
            if (await(begun.mailing(), step)) {
                MailingRig.pause(random.nextInt(100));
                rig.killPortal();
                rig.letLeasesRunOut(begun.mailing());
                if (rig.state(begun.mailing()).equals(step + " RUNNING")) {
                    HITS.merge("server " + step, 1, Integer::sum);
                }
                rig.startPortal();
            }
            finish(begun, null);
        }
    }

    private void databaseKilled(String step) {
        for (int attempt = 0; attempt < 5 && !HITS.containsKey("database " + step); attempt++) {
            Begun begun = begin();
            if (await(begun.mailing(), step)) {
                rig.killDatabase();
                rig.letLeasesRunOut(begun.mailing());
                if (rig.state(begun.mailing()).equals(step + " RUNNING")) {
                    HITS.merge("database " + step, 1, Integer::sum);
                }
            }
            finish(begun, null);
        }
    }

    /** A mailing a clerk has just asked for, and the insurer's last 発行番号 before it. */
    private record Begun(long mailing, long lastNumber) {}

    private Begun begin() {
        Begun begun = new Begun(rig.plan(INSURER), lastNumber());
        rig.begin(begun.mailing(), "SELECTING");
        return begun;
    }

    private static long lastNumber() {
        return rig.count(
                "SELECT COALESCE(MAX(last_number), 0) FROM eligibility_issue_number WHERE insurer_number = ?",
                INSURER.digits());
    }

    /** The clerk's part: says that letters shall be made as soon as the list is frozen. */
    private static String clerk(long mailing) {
        String state = rig.state(mailing);
        if (state.equals("SELECTED IDLE")) {
            rig.begin(mailing, "DECIDING");
        }
        return state;
    }

    /** @return whether the process came to the place it was to stop at */
    private static boolean drive(long mailing, MailingChild child) {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (child.said().filter(line -> line.startsWith("at ")).isPresent()) {
                return true;
            }
            if (clerk(mailing).equals("RENDERED IDLE")) {
                return false;
            }
        }
        return fail("The mailing stands still in " + rig.state(mailing));
    }

    /** @return whether the server was seen in the middle of the step */
    private static boolean await(long mailing, String step) {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline) {
            String state = clerk(mailing);
            if (state.equals(step + " RUNNING") && begunIn(mailing, step)) {
                return true;
            }
            if (state.equals("RENDERED IDLE")) {
                return false;
            }
            MailingRig.pause(10);
        }
        return fail("The mailing stands still in " + rig.state(mailing));
    }

    private static boolean begunIn(long mailing, String step) {
        return rig.count(
                        switch (step) {
                            case "SELECTING" -> "SELECT COUNT(*) FROM mail_piece WHERE mailing_id = ?";
                            case "DECIDING" -> "SELECT COUNT(*) FROM mail_piece WHERE mailing_id = ? AND state = 'READY'";
                            default -> "SELECT COUNT(*) FROM mail_file WHERE mailing_id = ?";
                        },
                        mailing)
                > 0;
    }

    /** Whoever works now ends the mailing by himself; then everything is counted. */
    private void finish(Begun begun, MailingChild child) {
        long mailing = begun.mailing();
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (!clerk(mailing).equals("RENDERED IDLE")) {
            if (System.nanoTime() > deadline) {
                fail("The mailing stands still in " + rig.state(mailing) + (child == null ? " of the server" : ""));
            }
            MailingRig.pause(50);
        }
        prove(begun);
        rig.run("DELETE FROM eligibility_certificate WHERE mailing_id = ?", mailing);
    }

    private void prove(Begun begun) {
        long mailing = begun.mailing();
        MailingProof.exactlyOnce(rig, mailing);
        MailingProof.numbersWithoutGap(rig, mailing, begun.lastNumber(), lastNumber());
        MailingProof.manifestAgrees(rig, mailing, manifest(mailing, false), manifest(mailing, true));
        List<Long> people = rig.list(
                Long.class,
                "SELECT person_id FROM mail_piece WHERE root_id = ? AND state IN ('PRINTED', 'SELECTED') ORDER BY 1",
                mailing);
        if (everybody == null) {
            everybody = people;
        }
        assertEquals(everybody, people, "the same people as in the mailing before");
    }

    private static String manifest(long mailing, boolean sheets) {
        Maker maker = rig.maker();
        maker.provide(Caller.class, Caller.of(CallerIdentity.system()));
        WriteManifest write = maker.make(WriteManifest.class);
        StringWriter out = new StringWriter();
        if (sheets) {
            write.sheets(INSURER, mailing, out);
        } else {
            write.files(INSURER, mailing, out);
        }
        return out.toString();
    }

    /** The proof itself is tried: a line, a file, a document or a number too many or too few is seen. */
    private void seesFaults(MailingChild child) {
        Begun begun = begin();
        drive(begun.mailing(), child);
        prove(begun);
        long mailing = begun.mailing();
        String sheets = manifest(mailing, true);
        String doubled = sheets + sheets.lines().skip(1).findFirst().orElseThrow() + "\r\n";
        assertThrows(
                AssertionError.class,
                () -> MailingProof.manifestAgrees(rig, mailing, manifest(mailing, false), doubled));
        assertThrows(
                AssertionError.class,
                () -> MailingProof.numbersWithoutGap(rig, mailing, begun.lastNumber() - 1, lastNumber()));
        Path more = rig.files().resolve("m" + mailing + "-9999-1.pdf");
        write(more);
        assertThrows(AssertionError.class, () -> MailingProof.exactlyOnce(rig, mailing));
        delete(more);
        MailingProof.exactlyOnce(rig, mailing);
        rig.run("DELETE FROM eligibility_certificate WHERE mailing_id = ? ORDER BY id LIMIT 1", mailing);
        assertThrows(AssertionError.class, () -> MailingProof.exactlyOnce(rig, mailing));
        rig.run("DELETE FROM eligibility_certificate WHERE mailing_id = ?", mailing);
    }

    private static void write(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
