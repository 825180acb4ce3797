package shikaku.testing;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.sql.DataSource;
import shikaku.access.service.ActAsSystem;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.access.service.ListOrganisations;
import shikaku.eligibility.service.EligibilityMailContent;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.Pause;
import shikaku.mailing.batch.MailingMotor;
import shikaku.mailing.service.DecideMailPieces;
import shikaku.mailing.service.FindMailingWork;
import shikaku.mailing.service.GatherLetters;
import shikaku.mailing.service.MailContent;
import shikaku.mailing.service.MailContents;
import shikaku.mailing.service.MailFileWriter;
import shikaku.mailing.service.MailingSettings;
import shikaku.mailing.service.MailingWork;
import shikaku.mailing.service.RecordMailFile;
import shikaku.mailing.service.SelectMailPieces;
import shikaku.mailing.service.TakeMailingWork;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送だけのプロセス: the portal's runners, services and stores on a real database, in a process that starts in a moment and can be
 * killed at a known place. Transactions begin and end where the services' own do. Commands come by standard input: {@code work}
 * begins; {@code at <window> <pass>} stops whoever comes through the window for that time for good, and says so.
 */
public final class MailingProcess {

    /** The places between which a mailing can die differently. */
    public enum Window {
        RANGE_TAKEN,
        SELECTED_UNSAVED,
        SELECTED_SAVED,
        DECIDED_UNSAVED,
        DECIDED_SAVED,
        LETTERS_GATHERED,
        FILE_HALF_WRITTEN,
        FILE_UNRECORDED,
        RECORDED_UNSAVED,
        RECORDED_SAVED
    }

    private static final int RUNNERS = 2;
    private static final Logger LOG = System.getLogger(MailingProcess.class.getName());
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final DatabaseAccounts accounts = DatabaseAccounts.of(System.getenv());
    private final String url = System.getenv("SHIKAKU_DB_URL");
    private final DataSource application = DatabaseServer.dataSource(url, accounts.application());
    private final EntityManagerFactory factory = Maker.entityManagers(url, accounts.application());
    private final CountDownLatch begun = new CountDownLatch(1);
    private Window armed;
    private int passes;

    public static void main(String[] arguments) throws IOException {
        MailingProcess process = new MailingProcess();
        for (int i = 0; i < RUNNERS; i++) {
            Runner first = process.new Runner();
            Thread thread = new Thread(() -> process.work(first), "runner-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        OUT.println("ready");
        process.obey();
    }

    /** A runner whose database went away is followed by a new one. */
    private void work(Runner first) {
        await(begun);
        Runner runner = first;
        while (true) {
            try {
                runner.run();
                runner = new Runner();
            } catch (RuntimeException away) {
                LOG.log(Level.WARNING, "The runner has trouble", away);
                Pause.millis(500);
            }
        }
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String command;
        while ((command = commands.readLine()) != null) {
            String[] words = command.split(" ", -1);
            synchronized (this) {
                if (words[0].equals("work")) {
                    begun.countDown();
                } else {
                    passes = Integer.parseInt(words[2]);
                    armed = Window.valueOf(words[1]);
                }
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever comes here at the armed time stands still until he is killed. */
    private void pass(Window window) {
        synchronized (this) {
            if (window != armed || --passes > 0) {
                return;
            }
            armed = null;
        }
        OUT.println("at " + window);
        await(new CountDownLatch(1));
    }

    /** A runner with services of its own, as each call has them in the server. */
    private final class Runner {

        private final EntityManager entityManager = factory.createEntityManager();
        private final Maker maker = new Maker(entityManager, this::source);
        private final MailingMotor motor;
        private final String name = UUID.randomUUID().toString();
        private boolean failed;

        Runner() {
            maker.provide(Caller.class, Caller.of(CallerIdentity.system()));
            maker.provide(BusinessClock.class, FixedClock.on(MailingRig.DAY.toString()));
            maker.provide(MailingSettings.class, new Small());
            maker.provide(Event.class, (Event<?>) Proxy.newProxyInstance(
                    Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, told) -> null));
            maker.provide(ActAsSystem.class, new AlreadySystem());
            maker.provide(MailContents.class, new One(maker.make(EligibilityMailContent.class)));
            maker.provide(ListOrganisations.class, new Insurers());
            maker.adopt(FindMailingWork.class, new Find());
            maker.adopt(TakeMailingWork.class, new Take());
            maker.adopt(SelectMailPieces.class, new Select());
            maker.adopt(DecideMailPieces.class, new Decide());
            maker.adopt(GatherLetters.class, new Gather());
            maker.adopt(RecordMailFile.class, new Keep());
            motor = maker.make(MailingMotor.class);
            motor.waiting();
        }

        /** Works until a transaction fails. */
        void run() {
            while (!failed) {
                for (FindMailingWork.Waiting waiting : motor.waiting()) {
                    while (motor.turn(waiting.tenant(), waiting.mailingId(), name) == TakeMailingWork.Then.WORK) {
                        // Range after range.
                    }
                }
                Pause.millis(100);
            }
        }

        private DataSource source(String lookup) {
            if (lookup.equals("jdbc/address")) {
                return DatabaseServer.dataSource(url, accounts.address());
            }
            return lookup.equals("jdbc/ids") ? application : joining();
        }

        /** Connections that join the transaction under way, as those of the server's pool do. */
        private DataSource joining() {
            return proxy(DataSource.class, (proxy, method, values) -> {
                if (!entityManager.getTransaction().isActive()) {
                    return application.getConnection();
                }
                Connection joined = entityManager.unwrap(Connection.class);
                return proxy(Connection.class, (kept, call, given) -> {
                    try {
                        return call.getName().equals("close") ? null : call.invoke(joined, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
            });
        }

        private <T> T inTransaction(Window unsaved, Supplier<T> work) {
            entityManager.clear();
            entityManager.getTransaction().begin();
            try {
                entityManager.unwrap(Connection.class);
                T result = work.get();
                entityManager.flush();
                if (unsaved != null) {
                    pass(unsaved);
                }
                entityManager.getTransaction().commit();
                return result;
            } catch (RuntimeException failure) {
                failed = true;
                throw failure;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }

        private final class Find extends FindMailingWork {
            @Override
            public List<Waiting> waiting(InsurerNumber tenant) {
                return inTransaction(null, () -> super.waiting(tenant));
            }

            @Override
            public void failed(InsurerNumber tenant, long mailingId) {
                inTransaction(null, () -> {
                    super.failed(tenant, mailingId);
                    return null;
                });
            }
        }

        private final class Take extends TakeMailingWork {
            @Override
            public Taken take(InsurerNumber tenant, long mailingId, String runner) {
                Taken taken = inTransaction(null, () -> super.take(tenant, mailingId, runner));
                if (taken.then() == Then.WORK) {
                    pass(Window.RANGE_TAKEN);
                }
                return taken;
            }

            @Override
            public void giveBack(MailingWork work) {
                inTransaction(null, () -> {
                    super.giveBack(work);
                    return null;
                });
            }
        }

        private final class Select extends SelectMailPieces {
            @Override
            public boolean some(MailingWork work) {
                boolean more = inTransaction(Window.SELECTED_UNSAVED, () -> super.some(work));
                pass(Window.SELECTED_SAVED);
                return more;
            }
        }

        private final class Decide extends DecideMailPieces {
            @Override
            public boolean some(MailingWork work) {
                boolean more = inTransaction(Window.DECIDED_UNSAVED, () -> super.some(work));
                pass(Window.DECIDED_SAVED);
                return more;
            }
        }

        private final class Gather extends GatherLetters {
            @Override
            public Gathered ready(MailingWork work) {
                Gathered gathered = inTransaction(null, () -> super.ready(work));
                pass(Window.LETTERS_GATHERED);
                return gathered;
            }
        }

        private final class Keep extends RecordMailFile {
            @Override
            public void beat(MailingWork work, int done) {
                inTransaction(null, () -> {
                    super.beat(work, done);
                    return null;
                });
                pass(Window.FILE_HALF_WRITTEN);
            }

            @Override
            public boolean record(
                    MailingWork work, GatherLetters.Gathered gathered, MailFileWriter.Written written, String file) {
                pass(Window.FILE_UNRECORDED);
                boolean recorded =
                        inTransaction(Window.RECORDED_UNSAVED, () -> super.record(work, gathered, written, file));
                pass(Window.RECORDED_SAVED);
                return recorded;
            }
        }
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The command that starts such a process with the class path the build wrote down. */
    static ProcessBuilder command(Map<String, String> environment) throws IOException {
        String path = "target/test-classes:target/classes:"
                + java.nio.file.Files.readString(Path.of("target/launcher.classpath"))
                        .strip();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                path,
                MailingProcess.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /** The rig has insurers and no organisations. */
    private static final class Insurers extends ListOrganisations {
        @Override
        public List<InsurerNumber> insurers() {
            return List.of(DemoInsurers.CITY, DemoInsurers.ELDERLY, DemoInsurers.SOCIETY);
        }
    }

    private static final class AlreadySystem extends ActAsSystem {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }

    private static final class One extends MailContents {
        private final MailContent content;

        One(MailContent content) {
            this.content = content;
        }

        @Override
        public MailContent of(String kind) {
            return content;
        }
    }

    /** The settings of the environment that the server's configuration would have given. */
    private static final class Small extends MailingSettings {
        @Override
        public Path folder() {
            return Path.of(System.getenv("SHIKAKU_FILES"), "mailing");
        }

        @Override
        public int sheets() {
            return Integer.parseInt(System.getenv("SHIKAKU_MAILING_SHEETS"));
        }

        @Override
        public int chunk() {
            return Integer.parseInt(System.getenv("SHIKAKU_MAILING_CHUNK"));
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(Integer.parseInt(System.getenv("SHIKAKU_MAILING_LEASE_SECONDS")));
        }
    }
}
