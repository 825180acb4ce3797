package shikaku.access.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.Role;
import shikaku.access.service.LoginAnswer.Outcome;
import shikaku.access.service.NextLoginStep.Begun;
import shikaku.access.store.MachineToken;
import shikaku.access.store.MachineTokens;
import shikaku.launcher.DemoLogin;
import shikaku.launcher.DemoOrganisations;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.testing.TestDatabase;

@DisplayName("ログイン（SEC-A）")
class LoginDbTest {

    private static final byte[] SEED = new byte[32];

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Entry entry;

    @BeforeEach
    void office() {
        entry = new Entry(database);
    }

    @Test
    @DisplayName("SEC-A2: パスワードだけでは入れない")
    void doesNotEnterWithAPasswordOnly() {
        LoginAnswer answer = entry.tryPassword("s.mihon01", Entry.PASSWORD);
        assertEquals(Outcome.RIGHT, answer.outcome());
        assertEquals(LoginStep.ENROL_DEVICE, answer.next());
        assertRefused(CommonRejection.NOT_ALLOWED.name(), () -> database.make(OpenSession.class)
                .of(entry.office.id(), entry.clerk.id(), false, Entry.HERE));
        entry.enrolDevice();
        assertEquals(
                LoginStep.GIVE_CODE,
                entry.tryPassword("s.mihon01", Entry.PASSWORD).next());
        assertRefused(CommonRejection.NOT_ALLOWED.name(), () -> database.make(OpenSession.class)
                .of(entry.office.id(), entry.clerk.id(), false, Entry.HERE));
    }

    @Test
    @DisplayName("SEC-A4: 照合値に方式と回数と塩が残る")
    void recordsTheParametersOfTheHash() {
        String hash = PasswordHash.of(Entry.PASSWORD);
        assertTrue(hash.matches("pbkdf2-hmac-sha512\\$210000\\$[A-Za-z0-9+/=]{24}\\$[A-Za-z0-9+/=]{88}"), hash);
        assertNotEquals(hash, PasswordHash.of(Entry.PASSWORD));
    }

    @Test
    @DisplayName("SEC-A5: 5回で15分止まり、正しいパスワードでも入れない")
    void locksTheAccountForAQuarterOfAnHour() {
        assertEquals(
                List.of(4, 3, 2, 1, 0),
                List.of(1, 2, 3, 4, 5).stream()
                        .map(i -> entry.tryPassword("s.mihon01", "wrong").triesLeft())
                        .toList());
        assertEquals(
                Outcome.LOCKED, entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
        entry.clock.pass(Duration.ofMinutes(15));
        assertEquals(
                Outcome.RIGHT, entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
    }

    @Test
    @DisplayName("SEC-A5: パスワードを知る人も、確認コードを何度も試せない")
    void countsCodesToo() {
        entry.enrolDevice();
        for (int i = 0; i < 5; i++) {
            entry.tryPassword("s.mihon01", Entry.PASSWORD);
            entry.tryCode("000000");
        }
        assertEquals(
                Outcome.LOCKED, entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
    }

    @Test
    @DisplayName("SEC-A5: 同じ場所からは100回で止まる")
    void locksTheAddress() {
        CountLoginTry count = database.make(CountLoginTry.class);
        for (int i = 0; i < 100; i++) {
            assertTrue(count.begin(new CountLoginTry.Try(1, "nobody" + i, Entry.HERE))
                    .allowed());
        }
        assertEquals(
                Outcome.LOCKED, entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
    }

    @Test
    @DisplayName("SEC-A6: いない利用者・停止した利用者も同じ答え")
    void answersTheSameForUnknownAndDisabled() {
        LoginAnswer wrong = entry.tryPassword("s.mihon01", "wrong");
        assertEquals(wrong, entry.tryPassword("nobody", "wrong"));
        entry.clerk("gone", Role.INSURER_CLERK).disable(entry.clock.instant(), "退職");
        assertEquals(wrong, entry.tryPassword("gone", Entry.PASSWORD));
        assertEquals(wrong, entry.tryPassword("' OR 1=1 -- ", "wrong"));
    }

    @Test
    @DisplayName("SEC-A6: いる利用者・いない利用者・いない所属で、問い合わせの数が同じ。止まっている間も同じ")
    void asksTheDatabaseAsOftenForEverybody() throws SQLException {
        entry.clerk("two.roles", Role.INSURER_CLERK).holdRoles(Set.of(Role.INSURER_CLERK, Role.INSURER_SUPERVISOR));
        long known = statements(entry.office.id(), "s.mihon01");
        assertEquals(known, statements(entry.office.id(), "two.roles"));
        assertEquals(known, statements(entry.office.id(), "nobody"));
        assertEquals(known, statements(987_654_321L, "nobody"));
        useUpTries("s.mihon01", 5);
        useUpTries("nobody", 5);
        long locked = statements(entry.office.id(), "s.mihon01");
        assertEquals(locked, statements(entry.office.id(), "nobody"));
        assertTrue(locked < known, "nobody is looked up during the lock");
    }

    private long statements(long organisationId, String loginName) throws SQLException {
        database.flushAndClear();
        long before = questions();
        database.make(CheckPassword.class)
                .of(new CheckPassword.Command(organisationId, loginName, "wrong", Entry.HERE));
        database.entityManager().flush();
        return questions() - before;
    }

    private long questions() throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    @Test
    @DisplayName("SEC-A5: 止まっている間の試行は、監査証跡に一行だけ")
    void recordsOneRefusalForEachLock() {
        useUpTries("s.mihon01", 4);
        for (int i = 0; i < 50; i++) {
            entry.tryPassword("s.mihon01", "wrong");
        }
        assertEquals(2, entry.told.all(AccessHappened.class).size());
        assertEquals(
                1,
                entry.told.all(AccessHappened.class).stream()
                        .filter(event -> "LOCKED".equals(event.detail()))
                        .count());
        entry.clock.pass(Duration.ofMinutes(15));
        useUpTries("s.mihon01", 5);
        entry.tryPassword("s.mihon01", "wrong");
        entry.tryPassword("s.mihon01", "wrong");
        assertEquals(3, entry.told.all(AccessHappened.class).size());
    }

    /** Counted as tries, without the work of a comparison. */
    private void useUpTries(String loginName, int tries) {
        for (int i = 0; i < tries; i++) {
            database.make(CountLoginTry.class).begin(new CountLoginTry.Try(entry.office.id(), loginName, Entry.HERE));
        }
    }

    @Test
    @DisplayName("SEC-A5: IPv6 では隣の住所に移っても同じ場所。IPv4 の隣は別の場所")
    void countsANetworkOfSixAsOnePlace() {
        CountLoginTry count = database.make(CountLoginTry.class);
        for (int i = 0; i < 100; i++) {
            count.begin(new CountLoginTry.Try(1, "nobody" + i, "2001:db8:0:7:" + Integer.toHexString(i) + "::1"));
            count.begin(new CountLoginTry.Try(1, "nobody" + i, "192.0.2." + i));
        }
        assertFalse(count.begin(new CountLoginTry.Try(1, "somebody", "2001:0DB8:0:7::ffff"))
                .allowed());
        assertTrue(count.begin(new CountLoginTry.Try(1, "somebody", "2001:db8:0:8::1"))
                .allowed());
        assertTrue(
                count.begin(new CountLoginTry.Try(1, "somebody", "192.0.2.200")).allowed());
    }

    @Test
    @DisplayName("SEC-A6: いない利用者にも同じ重さの計算をする")
    void worksAsHardForAnUnknownUser() {
        entry.tryPassword("nobody", "wrong");
        String todays = PasswordHash.of("right");
        long comparing = processorTime(() -> assertFalse(PasswordHash.matches("wrong", todays)));
        long refusing = processorTime(() ->
                assertEquals(Outcome.WRONG, entry.tryPassword("nobody", "wrong").outcome()));
        assertTrue(refusing > comparing / 2, refusing + " ns of processor time, a comparison takes " + comparing);
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long processorTime(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - began;
    }

    @Test
    @DisplayName("SEC-A8: 初期パスワードは期限まで、一度だけ")
    void endsTheFirstPassword() {
        entry.clerk.startWith(
                PasswordHash.of("first-password"), entry.clock.instant().plusSeconds(60));
        LoginAnswer answer = entry.tryPassword("s.mihon01", "first-password");
        assertEquals(LoginStep.CHANGE_PASSWORD, answer.next());
        entry.clock.pass(Duration.ofSeconds(60));
        assertEquals(
                Outcome.FIRST_PASSWORD_ENDED,
                entry.tryPassword("s.mihon01", "first-password").outcome());
    }

    @Test
    @DisplayName("SEC-A3: 変更で弱いパスワードは断る")
    void changesToAGoodPasswordOnly() {
        ChangePassword change = database.make(ChangePassword.class);
        mustChange();
        assertRefused(AccessRejection.CURRENT_PASSWORD_WRONG.name(), () -> change.to(command("nope", "長くて新しいことば")));
        assertRefused(AccessRejection.PASSWORD_COMMON.name(), () -> change.to(command(Entry.PASSWORD, "Password123")));
        assertRefused(
                AccessRejection.PASSWORD_HAS_KNOWN_WORD.name(),
                () -> change.to(command(Entry.PASSWORD, "s.mihon01-2026")));
        change.to(command(Entry.PASSWORD, "長くて新しいことば"));
        assertEquals(Outcome.RIGHT, entry.tryPassword("s.mihon01", "長くて新しいことば").outcome());
    }

    private void mustChange() {
        entry.clerk.startWith(entry.clerk.passwordHash(), entry.clock.instant().plusSeconds(600));
        database.entityManager().flush();
    }

    private ChangePassword.Command command(String current, String wanted) {
        return command(false, current, wanted);
    }

    private ChangePassword.Command command(boolean codeGiven, String current, String wanted) {
        return new ChangePassword.Command(entry.office.id(), entry.clerk.id(), codeGiven, current, wanted, Entry.HERE);
    }

    @Test
    @DisplayName("SEC-A2: 端末を登録した人のパスワードは、確認コードのあとでなければ変えられない")
    void changesNoPasswordBeforeTheCode() {
        entry.enrolDevice();
        mustChange();
        ChangePassword change = database.make(ChangePassword.class);
        assertRefused(CommonRejection.NOT_ALLOWED.name(), () -> change.to(command(false, Entry.PASSWORD, "長くて新しいことば")));
        change.to(command(true, Entry.PASSWORD, "長くて新しいことば"));
        assertRefused(CommonRejection.NOT_ALLOWED.name(), () -> change.to(command(true, "長くて新しいことば", "もっと長くて新しいことば")));
    }

    @Test
    @DisplayName("SEC-A5: 変更の画面でも、いまのパスワードを何度も試せない")
    void countsTheTriesOfAChange() {
        mustChange();
        ChangePassword change = database.make(ChangePassword.class);
        useUpTries("s.mihon01", 4);
        assertRefused(AccessRejection.CURRENT_PASSWORD_WRONG.name(), () -> change.to(command("wrong", "長くて新しいことば")));
        assertRefused(AccessRejection.TRIES_LOCKED.name(), () -> change.to(command(Entry.PASSWORD, "長くて新しいことば")));
    }

    @Test
    @DisplayName("SEC-A8: 初期パスワードを変えるまで、端末の秘密は見せない。登録済みでも、体験用でも見せない")
    void offersNoSecretBeforeItsStep() {
        UseDevice device = database.make(UseDevice.class);
        mustChange();
        assertRefused(CommonRejection.NOT_ALLOWED.name(), () -> device.offer(entry.office.id(), entry.clerk.id()));
        database.make(ChangePassword.class).to(command(Entry.PASSWORD, "長くて新しいことば"));
        String offered = device.offer(entry.office.id(), entry.clerk.id()).sealed();
        mustChange();
        assertRefused(
                CommonRejection.NOT_ALLOWED.name(),
                () -> device.offerAgain(entry.office.id(), entry.clerk.id(), offered));
        assertEquals(Outcome.WRONG, entry.enrolDevice(offered).outcome());
    }

    @Test
    @DisplayName("SEC-A9: 端末の秘密はログインごとに別。先に登録した方だけが使える")
    void offersEachLoginItsOwnSecret() {
        UseDevice device = database.make(UseDevice.class);
        String mine = device.offer(entry.office.id(), entry.clerk.id()).sealed();
        String theirs = device.offer(entry.office.id(), entry.clerk.id()).sealed();
        PortalKey key = database.make(PortalKey.class);
        String purpose = "device " + entry.clerk.id();
        assertNotEquals(OneTimeCode.base32(key.open(mine, purpose)), OneTimeCode.base32(key.open(theirs, purpose)));
        assertEquals(
                device.offerAgain(entry.office.id(), entry.clerk.id(), mine).typed(),
                OneTimeCode.base32(key.open(mine, purpose)));
        assertEquals(Outcome.RIGHT, entry.enrolDevice(mine).outcome());
        assertEquals(Outcome.WRONG, entry.enrolDevice(theirs).outcome());
    }

    @Test
    @DisplayName("SEC-A8: パスワードが変わると、前のパスワードで始めたログインは続けられない")
    void endsLoginsOfAPasswordOfThePast() {
        mustChange();
        NextLoginStep next = database.make(NextLoginStep.class);
        Begun mine = begun(entry.tryPassword("s.mihon01", Entry.PASSWORD).proof());
        Begun theirs = begun(entry.tryPassword("s.mihon01", Entry.PASSWORD).proof());
        assertEquals(Optional.of(LoginStep.CHANGE_PASSWORD), next.of(theirs));
        String proof = database.make(ChangePassword.class).to(command(Entry.PASSWORD, "長くて新しいことば"));
        assertEquals(Optional.of(LoginStep.ENROL_DEVICE), next.of(begun(proof)));
        assertEquals(Optional.empty(), next.of(theirs));
        assertEquals(Optional.empty(), next.of(mine));
    }

    private Begun begun(String proof) {
        return new Begun(entry.office.id(), entry.clerk.id(), proof, false);
    }

    @Test
    @DisplayName("SEC-A9: 確認コードは一度しか使えない")
    void takesACodeOnce() {
        byte[] secret = entry.enrolDevice();
        assertEquals(
                Outcome.WRONG,
                entry.tryCode(OneTimeCode.codeAt(secret, entry.clock.instant())).outcome());
        entry.clock.pass(Duration.ofSeconds(30));
        String next = OneTimeCode.codeAt(secret, entry.clock.instant());
        assertEquals(Outcome.RIGHT, entry.tryCode(next).outcome());
        assertEquals(Outcome.WRONG, entry.tryCode(next).outcome());
    }

    @Test
    @DisplayName("SEC-A9: 端末の秘密は暗号化して置き、鍵は入れ替えられる")
    void keepsTheSecretUnreadable() {
        byte[] secret = entry.enrolDevice();
        String stored = entry.clerk.deviceSecret();
        assertFalse(stored.contains(OneTimeCode.base32(secret)));
        PortalKey rotated = new PortalKey(
                AccessSettings.of(Map.of("shikaku.key", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=," + Entry.KEY)));
        assertEquals(
                OneTimeCode.base32(secret), OneTimeCode.base32(rotated.open(stored, "device " + entry.clerk.id())));
        assertThrows(IllegalStateException.class, () -> rotated.open(stored, "device 0"));
        assertNotEquals(rotated.seal(secret, "x"), rotated.seal(secret, "x"));
    }

    @Test
    @DisplayName("体験用の利用者は、体験用の環境でなければ入れない")
    void letsDemoUsersInInDemoModeOnly() throws SQLException {
        List<DemoLogin> logins = DemoOrganisations.create(database.connection(), SEED);
        assertEquals(logins, DemoOrganisations.create(database.connection(), SEED));
        DemoLogin login = logins.get(0);
        long office = ((Number)
                        database.single("SELECT MIN(id) FROM organisation WHERE name = ?", login.organisation()))
                .longValue();
        CheckPassword.Command command =
                new CheckPassword.Command(office, login.loginName(), login.password(), Entry.HERE);
        assertEquals(
                Outcome.WRONG, database.make(CheckPassword.class).of(command).outcome());
        entry.settings.put("shikaku.demo", "true");
        assertEquals(
                LoginStep.ENTER, database.make(CheckPassword.class).of(command).next());
    }

    @Test
    @DisplayName("機械の鍵は照合値だけを置き、取り消せる")
    void identifiesMachinesUntilRevoked() {
        MachineToken token = new MachineToken(entry.office.id(), "夜間処理", Role.OPERATOR, Tokens.hash("a token"));
        database.make(MachineTokens.class).add(token);
        IdentifyMachine identify = database.make(IdentifyMachine.class);
        assertEquals(
                Set.of(Role.OPERATOR),
                identify.by("a token", Entry.HERE).orElseThrow().roles());
        assertEquals(0L, database.single("SELECT COUNT(*) FROM machine_token WHERE token_hash = ?", "a token"));
        token.revoke(entry.clock.instant());
        assertTrue(identify.by("a token", Entry.HERE).isEmpty());
        assertTrue(identify.by("anything", Entry.HERE).isEmpty());
    }

    @Test
    @DisplayName("SEC-A5: でたらめな機械の鍵で監査証跡を埋められない。正しい鍵はそれでも通る")
    void recordsNoFloodOfUnknownTokens() {
        database.make(MachineTokens.class)
                .add(new MachineToken(entry.office.id(), "夜間処理", Role.OPERATOR, Tokens.hash("a token")));
        IdentifyMachine identify = database.make(IdentifyMachine.class);
        for (int i = 0; i < 200; i++) {
            assertTrue(identify.by("junk " + i, Entry.HERE).isEmpty());
        }
        assertEquals(21, entry.told.all(AccessHappened.class).size());
        assertTrue(identify.by("a token", Entry.HERE).isPresent());
        identify.by("junk", "198.51.100.7");
        assertEquals(22, entry.told.all(AccessHappened.class).size());
    }

    private static void assertRefused(String reason, Runnable act) {
        assertEquals(reason, assertThrows(Rejected.class, act::run).reason().name());
    }
}
