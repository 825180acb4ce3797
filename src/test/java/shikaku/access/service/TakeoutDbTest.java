package shikaku.access.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.rule.TakeoutPurpose;
import shikaku.shared.error.Rejected;
import shikaku.testing.TestDatabase;

@DisplayName("一覧とファイルの取出し（SEC-S6, SEC-F8）")
class TakeoutDbTest {

    private static final long MAILING = 5;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Entry entry;
    private AllowTakeout allow;

    @BeforeEach
    void enter() {
        entry = new Entry(database);
        entry.enrolDevice();
        logIn();
    }

    /** The same clerk in a new session. */
    private void logIn() {
        entry.becomes(entry.resume(entry.enter()).identity());
        allow = database.make(AllowTakeout.class);
    }

    @Test
    @DisplayName("目的とパスワードがなければ取り出せない。目的だけでも、パスワードだけでも足りない")
    void asksForThePurposeAndThePassword() {
        assertRefused("PURPOSE_MISSING", () -> allow.mustHold(TakeoutKind.MAILING, MAILING));
        assertRefused("PURPOSE_MISSING", () -> allow.mustBeGiven(TakeoutKind.MAILING, MAILING));
        assertRefused("PURPOSE_MISSING", () -> take(MAILING));
        assertRefused("PROVE_AGAIN", () -> give(TakeoutPurpose.CHECK_PRINT, ""));
        prove();
        assertRefused("PURPOSE_MISSING", () -> take(MAILING));
        assertRefused("PURPOSE_MISSING", () -> give(TakeoutPurpose.FIND_FAULTS, ""));
        assertRefused("PURPOSE_NOTE_MISSING", () -> give(TakeoutPurpose.OTHER, " "));
        assertRefused("PURPOSE_NOTE_MISSING", () -> give(TakeoutPurpose.OTHER, "あ".repeat(201)));
        give(TakeoutPurpose.OTHER, "監査委員への説明");
        assertTrue(allow.holds(TakeoutKind.MAILING, MAILING));
        assertEquals("その他：監査委員への説明", take(MAILING));
        give(TakeoutPurpose.HAND_TO_PRINTER, "");
        assertEquals("委託先への引渡し", take(MAILING));
    }

    @Test
    @DisplayName("目的は、その発送とそのログインだけに15分間有効")
    void holdsForOneRecordAndOneSession() {
        prove();
        give(TakeoutPurpose.CHECK_PRINT, "");
        take(MAILING);
        assertRefused("PURPOSE_MISSING", () -> take(MAILING + 1));
        assertRefused("PURPOSE_MISSING", () -> allow.take(TakeoutKind.IMPORT, MAILING, 1));
        logIn();
        assertRefused("PURPOSE_MISSING", () -> take(MAILING));
        prove();
        give(TakeoutPurpose.CHECK_PRINT, "");
        entry.clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        take(MAILING);
        entry.clock.pass(Duration.ofSeconds(1));
        assertRefused("PURPOSE_MISSING", () -> take(MAILING));
        assertFalse(allow.holds(TakeoutKind.MAILING, MAILING));
        // What began in time is written to its end.
        allow.mustBeGiven(TakeoutKind.MAILING, MAILING);
    }

    @Test
    @DisplayName("1時間に取り出せる数は、ログインし直しても、別の発送でも通して数える")
    void countsWithinTheHour() {
        entry.settings.put("shikaku.takeouts.per.hour", "2");
        prove();
        give(TakeoutPurpose.CHECK_PRINT, "");
        take(MAILING);
        entry.clock.pass(Duration.ofMinutes(10));
        logIn();
        prove();
        give(TakeoutPurpose.CHECK_PRINT, "");
        take(MAILING);
        assertRefused("TAKEOUT_LIMIT", () -> take(MAILING));
        assertRefused("TAKEOUT_LIMIT", () -> allow.mustHold(TakeoutKind.MAILING, MAILING));
        assertTrue(database.make(GiveTakeoutPurpose.class).taken().full());
        entry.clock.pass(Duration.ofMinutes(50));
        prove();
        give(TakeoutPurpose.CHECK_PRINT, "");
        take(MAILING);
        assertRefused("TAKEOUT_LIMIT", () -> take(MAILING));
        assertEquals(3L, database.single("SELECT COUNT(*) FROM taking WHERE records = 10000"));
    }

    @Test
    @DisplayName("自動の処理は尋ねられない")
    void runnersAreNotAsked() {
        entry.becomes(CallerIdentity.system());
        allow.mustHold(TakeoutKind.MAILING, MAILING);
        assertNull(take(MAILING));
    }

    private String take(long mailing) {
        return allow.take(TakeoutKind.MAILING, mailing, 10_000);
    }

    private void prove() {
        assertEquals(
                LoginAnswer.Outcome.RIGHT,
                database.make(ProveIdentity.class)
                        .with(Entry.PASSWORD, Entry.HERE)
                        .outcome());
    }

    private void give(TakeoutPurpose purpose, String note) {
        database.make(GiveTakeoutPurpose.class)
                .give(new GiveTakeoutPurpose.Command(TakeoutKind.MAILING, MAILING, purpose, note));
    }

    private static void assertRefused(String reason, Runnable act) {
        assertEquals(reason, assertThrows(Rejected.class, act::run).reason().name());
    }
}
