package shikaku.mailing.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.eligibility.service.EligibilityMailContent;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.DemoRoster;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.service.TakeMailingWork.Taken;
import shikaku.mailing.service.TakeMailingWork.Then;
import shikaku.mailing.store.Mailing;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.FixedClock;
import shikaku.testing.TestDatabase;
import shikaku.testing.TestServer;

/** 発送の舞台: a roster of three insurers and a planned mailing on the real tables, and a runner that takes one turn at a time. */
abstract class MailingStage {

    static final InsurerNumber CITY = DemoInsurers.CITY;
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path files;

    final Someone caller = new Someone();

    /** Who hears what the capabilities tell each other; nobody unless a test says so. */
    Consumer<Object> told = event -> {};

    MailingRecords records;
    DirectMailing direct;
    One content;
    long id;

    @BeforeEach
    void fill() throws SQLException {
        TestServer server = TestServer.get();
        try (Connection application = server.application().getConnection()) {
            DemoInsurers.create(application);
        }
        DemoRoster.fill(server.url(), server.accounts(), 400, DAY);
        database.commit();
        database.provide(Caller.class, caller);
        database.provide(BusinessClock.class, FixedClock.on("2026-11-24"));
        database.provide(MailingSettings.class, new Small());
        database.provide(Event.class, (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> {
                    told.accept(arguments[0]);
                    return null;
                }));
        EligibilityMailContent made = database.make(EligibilityMailContent.class);
        this.content = new One(made);
        database.provide(MailContents.class, this.content);
        records = database.make(MailingRecords.class);
        direct = database.make(DirectMailing.class);
        id = database.make(PlanMailing.class)
                .plan(CITY, new PlanMailing.Command(made.kind(), "試験", DAY, DAY.plusDays(3)));
    }

    void drive(MailingAct act, MailingState until) {
        direct.act(CITY, id, act);
        assertNull(mailing().stopReason());
        run(until);
    }

    void run(MailingState until) {
        while (turn() == Then.WORK) {
            // Range after range.
        }
        assertEquals(until, mailing().state());
        assertEquals(MailingRun.IDLE, mailing().run());
    }

    void runOther(long mailing) {
        while (turn(mailing) == Then.WORK) {
            // Range after range.
        }
    }

    Then turn() {
        return turn(id);
    }

    private Then turn(long mailing) {
        Taken taken = database.make(TakeMailingWork.class).take(CITY, mailing, "test");
        if (taken.then() == Then.WORK) {
            MailingWork work = taken.work();
            switch (taken.step()) {
                case SELECTING -> {
                    while (database.make(SelectMailPieces.class).some(work)) {
                        database.entityManager().flush();
                    }
                }
                case DECIDING -> {
                    while (database.make(DecideMailPieces.class).some(work)) {
                        database.entityManager().flush();
                    }
                }
                default -> database.make(PrintMailFile.class).print(work);
            }
        }
        database.flushAndClear();
        return taken.then();
    }

    Mailing mailing() {
        return records.mailings.find(CITY, id).orElseThrow();
    }

    MailCounts counts() {
        return records.pieces.counts(CITY, id);
    }

    String text(MailFile file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Files.readAllBytes(files.resolve("mailing").resolve(file.name())))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The system, or who a test lets act. */
    static final class Someone extends Caller {
        private CallerIdentity now = CallerIdentity.system();

        void becomes(CallerIdentity other) {
            now = other;
        }

        @Override
        public Optional<CallerIdentity> identity() {
            return Optional.of(now);
        }
    }

    /** One document capability. */
    static final class One extends MailContents {
        MailContent wrapped;

        One(MailContent content) {
            this.wrapped = content;
        }

        @Override
        public MailContent of(String kind) {
            return wrapped;
        }
    }

    /** Small files and parts, so that a few hundred people make several of each. */
    private final class Small extends MailingSettings {

        @Override
        public Path folder() {
            return MailingStage.this.files.resolve("mailing");
        }

        @Override
        public int sheets() {
            return 15;
        }

        @Override
        public int chunk() {
            return 7;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(60);
        }
    }
}
