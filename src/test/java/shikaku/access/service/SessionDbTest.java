package shikaku.access.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.Role;
import shikaku.access.rule.SessionLimits.End;
import shikaku.access.store.Clerk;
import shikaku.testing.TestDatabase;

@DisplayName("セッションと下書き（SEC-S）")
class SessionDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Entry entry;
    private String key;

    @BeforeEach
    void enter() {
        entry = new Entry(database);
        entry.enrolDevice();
        key = entry.enter();
    }

    @Test
    @DisplayName("SEC-S3: 30分の間、操作があれば続き、なければ終わる")
    void endsAfterThirtyIdleMinutes() {
        entry.clock.pass(Duration.ofMinutes(29));
        assertEquals(entry.clerk.id(), entry.resume(key).identity().id());
        entry.clock.pass(Duration.ofMinutes(29));
        assertEquals(entry.clerk.id(), entry.resume(key).identity().id());
        entry.clock.pass(Duration.ofMinutes(30));
        assertEquals(End.IDLE, entry.resume(key).end());
        assertNull(entry.resume(key).identity());
    }

    @Test
    @DisplayName("SEC-S3: 操作が続いても12時間で終わる")
    void endsAfterTwelveHours() {
        for (int i = 0; i < 35; i++) {
            entry.clock.pass(Duration.ofMinutes(20));
            assertNull(entry.resume(key).end());
        }
        entry.clock.pass(Duration.ofMinutes(20));
        assertEquals(End.ABSOLUTE, entry.resume(key).end());
    }

    @Test
    @DisplayName("SEC-S3: 画面が自分で更新しても操作とみなさない")
    void isNotKeptAliveByPolling() {
        ResumeSession resume = database.make(ResumeSession.class);
        for (int i = 0; i < 3; i++) {
            entry.clock.pass(Duration.ofMinutes(10));
            resume.of(key, false);
        }
        assertEquals(End.IDLE, entry.resume(key).end());
    }

    @Test
    @DisplayName("SEC-S4: ログアウトした鍵は二度と使えない")
    void endsWithTheLogout() {
        database.make(EndSession.class).of(key);
        assertEquals(End.LOGGED_OUT, entry.resume(key).end());
        assertTrue(database.make(ResumeSession.class).of("guessed", true).isEmpty());
        assertEquals(0L, database.single("SELECT COUNT(*) FROM clerk_session WHERE key_hash = ?", key));
    }

    @Test
    @DisplayName("SEC-S5: 停止した利用者は次の操作で終わる")
    void endsWhenTheClerkIsDisabled() {
        String other = entry.enter();
        entry.clerk.disable(entry.clock.instant(), "異動");
        assertEquals(End.CLERK_DISABLED, entry.resume(key).end());
        assertEquals(End.CLERK_DISABLED, entry.resume(other).end());
    }

    @Test
    @DisplayName("SEC-T6: 役割の変更は次の操作から効く")
    void seesNewRolesAtOnce() {
        assertEquals(Set.of(Role.INSURER_CLERK), entry.rolesOf(key));
        entry.clerk.holdRoles(EnumSet.of(Role.AUDITOR));
        database.flushAndClear();
        assertEquals(Set.of(Role.AUDITOR), entry.rolesOf(key));
    }

    @Test
    @DisplayName("SEC-S7: 下書きは本人だけのもので、読めない形で置く")
    void keepsADraftForTheSameClerkOnly() {
        Map<String, List<String>> fields = Map.of("reason", List.of("桜の木の下"));
        database.provide(Caller.class, Caller.of(entry.resume(key).identity()));
        Drafts drafts = database.make(Drafts.class);
        drafts.keepFor(entry.clerk.id(), "/eligibility/issue.xhtml?person=5", fields);
        assertEquals(
                fields,
                drafts.find("/eligibility/issue.xhtml?person=5").orElseThrow().fields());
        assertFalse(String.valueOf(database.single("SELECT content FROM draft")).contains("桜"));
        drafts.discard(
                "/eligibility/issue.xhtml?person=5", entry.clock.instant().minusNanos(1_000));
        assertTrue(drafts.find("/eligibility/issue.xhtml?person=5").isPresent(), "kept after what the page knew of");
        Clerk other = entry.clerk("other", Role.INSURER_CLERK);
        drafts.keepFor(other.id(), "/eligibility/issue.xhtml?person=6", fields);
        assertEquals(Optional.empty(), drafts.find("/eligibility/issue.xhtml?person=6"));
        entry.clock.pass(Duration.ofDays(3));
        assertEquals(Optional.empty(), drafts.find("/eligibility/issue.xhtml?person=5"));
    }
}
