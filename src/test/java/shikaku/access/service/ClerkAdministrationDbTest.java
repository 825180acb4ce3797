package shikaku.access.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleConfirmation;
import shikaku.access.rule.SessionLimits.End;
import shikaku.access.service.ClerkActed.Act;
import shikaku.access.store.Clerk;
import shikaku.access.store.ClerkSessions;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

@DisplayName("職員の管理（SEC-A8, S5, S6, T2）")
class ClerkAdministrationDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Entry entry;
    private Clerk administrator;
    private Clerk clerk;
    private String key;

    @BeforeEach
    void enter() {
        entry = new Entry(database);
        clerk = entry.clerk;
        administrator = entry.clerk("admin", Role.SYSTEM_ADMIN);
        logInAs(administrator);
        assertEquals(LoginAnswer.Outcome.RIGHT, prove(Entry.PASSWORD).outcome());
    }

    private void logInAs(Clerk who) {
        who.offerDevice("sealed");
        who.confirmDevice(entry.clock.instant(), 0);
        key = database.make(OpenSession.class).of(entry.office.id(), who.id(), true, Entry.HERE);
        entry.becomes(entry.resume(key).identity());
    }

    private LoginAnswer prove(String password) {
        return database.make(ProveIdentity.class).with(password, Entry.HERE);
    }

    @Test
    @DisplayName("SEC-S6: パスワードをもう一度入れた5分の間だけできる")
    void asksForThePasswordAgain() {
        entry.clock.pass(Duration.ofMinutes(4).plusSeconds(59));
        assign(clerk, Role.AUDITOR);
        entry.clock.pass(Duration.ofSeconds(1));
        assertRefused("PROVE_AGAIN", () -> assign(clerk, Role.INSURER_CLERK));
        assertEquals(LoginAnswer.Outcome.WRONG, prove("wrong").outcome());
        assertRefused("PROVE_AGAIN", () -> assign(clerk, Role.INSURER_CLERK));
        prove(Entry.PASSWORD);
        assign(clerk, Role.INSURER_CLERK);
    }

    @Test
    @DisplayName("SEC-A8: 支援措置担当は、与えた人でも本人でもない人が確認するまで有効にならない")
    void aSecondPersonConfirms() {
        Clerk officer = entry.clerk("officer", Role.PROTECTION_OFFICER);
        AddClerk.Added added = database.make(AddClerk.class)
                .with(new AddClerk.Command(
                        "k.atarashi", "新 一", EnumSet.of(Role.INSURER_CLERK, Role.PROTECTION_OFFICER), "異動"));
        database.entityManager().flush();
        assertEquals(EnumSet.of(Role.PROTECTION_OFFICER), added.waiting());
        assertEquals(
                new ClerkActed(Act.ADD, added.clerkId(), "異動", "INSURER_CLERK (PROTECTION_OFFICER)", null), last());
        Clerk newcomer = clerk(added.clerkId());
        assertEquals(EnumSet.of(Role.INSURER_CLERK), newcomer.roles());
        assertRefused("NOT_OWN_REQUEST", () -> confirm(newcomer));
        assertEquals("access.rejection.NOT_OWN_REQUEST", last().refusal());
        assertFalse(database.make(FindRolesToConfirm.class).all().get(0).mine());
        logInAs(officer);
        prove(Entry.PASSWORD);
        assertFalse(database.make(FindRolesToConfirm.class).all().get(0).finished());
        assertRefused("LOGIN_NOT_FINISHED", () -> confirm(newcomer));
        newcomer.choose(officer.passwordHash());
        assertRefused("LOGIN_NOT_FINISHED", () -> confirm(newcomer));
        logInAs(newcomer);
        prove(Entry.PASSWORD);
        database.entityManager().flush();
        assertRefused("NOT_OWN_REQUEST", () -> confirm(newcomer));
        entry.clock.pass(Duration.ofMinutes(5));
        logInAs(officer);
        assertEquals(1, database.make(FindRolesToConfirm.class).count());
        assertTrue(database.make(FindRolesToConfirm.class).all().get(0).mine());
        assertRefused("PROVE_AGAIN", () -> confirm(newcomer));
        prove(Entry.PASSWORD);
        assertRefused("CHANGED_BY_SOMEONE_ELSE", () -> database.make(ConfirmRoles.class)
                .confirm(newcomer.id(), newcomer.version() - 1));
        confirm(newcomer);
        assertEquals(EnumSet.of(Role.INSURER_CLERK, Role.PROTECTION_OFFICER), newcomer.roles());
        assertEquals(new ClerkActed(Act.CONFIRM, newcomer.id(), null, "PROTECTION_OFFICER", null), last());
        assertEquals(0, database.make(FindRolesToConfirm.class).count());
    }

    @Test
    @DisplayName("SEC-A8: 支援措置担当のログインをやり直させても、その人にはなれない。認めなければ役割は戻らない")
    void aResetTakesTheGuardedRolesUntilSomebodyConfirms() {
        Clerk officer = entry.clerk("officer", Role.PROTECTION_OFFICER);
        Clerk second = entry.clerk("admin2", Role.SYSTEM_ADMIN);
        ResetLogin.Issued made = database.make(ResetLogin.class).password(officer.id(), officer.version(), "忘れた");
        assertEquals(EnumSet.of(Role.PROTECTION_OFFICER), made.waiting());
        assertEquals(Set.of(), officer.roles());
        database.entityManager().flush();
        assertRefused("NOT_OWN_REQUEST", () -> confirm(officer));
        logInAs(second);
        prove(Entry.PASSWORD);
        database.make(ConfirmRoles.class).decline(officer.id(), officer.version());
        database.entityManager().flush();
        assertEquals(Set.of(), officer.roles());
        assertEquals(Act.DECLINE, last().act());
        assertRefused("CHANGED_BY_SOMEONE_ELSE", () -> confirm(officer));
    }

    @Test
    @DisplayName("SEC-A8: ただ一人の支援措置担当のログインをやり直させても、その役割はサーバーで確認するまで戻らない")
    void theOnlyOfficersRoleWaitsToo() {
        Clerk officer = entry.clerk("officer", Role.PROTECTION_OFFICER);
        assertEquals(
                EnumSet.of(Role.PROTECTION_OFFICER),
                database.make(ResetLogin.class).device(officer.id(), officer.version(), "端末の紛失"));
        assertEquals(Set.of(), officer.roles());
        database.entityManager().flush();
        assign(officer, Role.PROTECTION_OFFICER);
        assertEquals(Set.of(), officer.roles(), "given once more it still waits");
        assign(officer, Role.INSURER_CLERK);
        assign(officer, Role.PROTECTION_OFFICER);
        assertEquals(Set.of(), officer.roles(), "and also when it was taken in between");
        assertEquals(EnumSet.of(Role.PROTECTION_OFFICER), officer.waitingRoles());
        assertThrows(Rejected.class, () -> onServer("officer"), "before the officer has come in");
        officer.offerDevice("sealed");
        officer.confirmDevice(entry.clock.instant(), 0);
        database.entityManager().flush();
        assertThrows(Rejected.class, () -> onServer("nobody"));
        onServer("officer");
        database.flushAndClear();
        assertEquals(EnumSet.of(Role.PROTECTION_OFFICER), clerk(officer.id()).roles());
        assertEquals(Set.of(), clerk(officer.id()).waitingRoles());
        assertThrows(Rejected.class, () -> onServer("officer"), "nothing waits any more");
    }

    @Test
    @DisplayName("SEC-A8: 監査のログインをやり直させても、確認できる人がいたことにはならない")
    void anAuditorsNewLoginMakesNobodyWaitForAnotherOne() {
        Clerk auditor = entry.clerk("auditor", Role.AUDITOR);
        assertEquals(
                EnumSet.of(Role.AUDITOR),
                database.make(ResetLogin.class).device(auditor.id(), auditor.version(), "端末の紛失"));
        database.entityManager().flush();
        assign(clerk, Role.SYSTEM_ADMIN);
        assertEquals(EnumSet.of(Role.SYSTEM_ADMIN), clerk.roles(), "nobody is there to confirm it");
        assign(auditor, Role.AUDITOR);
        assertEquals(Set.of(), auditor.roles(), "the auditor's own waits all the same");
    }

    @ParameterizedTest
    @DisplayName("SEC-A8: 役割を先に外してからログインをやり直させても、14日間は確認なしに戻らない。やり直させるたびに14日間")
    @EnumSource(names = {"PROTECTION_OFFICER", "SYSTEM_ADMIN", "AUDITOR"})
    void takingTheRoleFirstIsNoWayAround(Role guarded) {
        Clerk held = entry.clerk("held", guarded);
        entry.clock.pass(Duration.ofDays(15));
        prove(Entry.PASSWORD);
        assign(held, Role.INSURER_CLERK);
        Duration settles = RoleConfirmation.SETTLES;
        for (Duration beforeTheNext : new Duration[] {settles.minusSeconds(1), settles}) {
            database.make(ResetLogin.class).password(held.id(), held.version(), "忘れた");
            database.entityManager().flush();
            entry.clock.pass(beforeTheNext.minusSeconds(1));
            prove(Entry.PASSWORD);
            assign(held, guarded);
            assertEquals(Set.of(), held.roles(), beforeTheNext + " after the login was made anew");
            assign(held, Role.INSURER_CLERK);
        }
        entry.clock.pass(Duration.ofSeconds(1));
        assign(held, guarded);
        assertEquals(EnumSet.of(guarded), held.roles(), "nobody else is there to confirm it");
    }

    private void onServer(String loginName) {
        try {
            new ConfirmRolesOnServer(database.connection(), entry.clock.instant()).of("試験市", loginName);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("SEC-A8: ログインを作った管理者は、ほかの管理者が与えた役割でも確認できない")
    void whoMadeTheLoginIsNoSecondPerson() {
        Clerk second = entry.clerk("admin2", Role.SYSTEM_ADMIN);
        Clerk third = entry.clerk("admin3", Role.SYSTEM_ADMIN);
        assign(clerk, Role.AUDITOR);
        logInAs(second);
        prove(Entry.PASSWORD);
        database.make(ResetLogin.class).password(clerk.id(), clerk.version(), "忘れた");
        clerk.choose(second.passwordHash());
        entry.enrolDevice();
        database.entityManager().flush();
        assertEquals(Long.valueOf(administrator.id()), clerk.waitingBy());
        assertFalse(database.make(FindRolesToConfirm.class).all().get(0).mine());
        assertRefused("NOT_OWN_REQUEST", () -> confirm(clerk));
        logInAs(third);
        prove(Entry.PASSWORD);
        confirm(clerk);
        assertEquals(EnumSet.of(Role.AUDITOR), clerk.roles());
    }

    @Test
    @DisplayName("SEC-A8: 支援措置担当を先に停止しても、自分の作った職員を14日間は担当にできない")
    void nobodyIsPutOutOfTheWayFirst() {
        Clerk officer = entry.clerk("officer", Role.PROTECTION_OFFICER);
        database.make(BlockClerk.class).block(officer.id(), officer.version(), "休職");
        database.entityManager().flush();
        assign(clerk, Role.PROTECTION_OFFICER);
        assertEquals(Set.of(), clerk.roles());
        assertEquals(EnumSet.of(Role.PROTECTION_OFFICER), clerk.waitingRoles());
        entry.clock.pass(Duration.ofDays(14));
        logInAs(administrator);
        prove(Entry.PASSWORD);
        assign(clerk, Role.PROTECTION_OFFICER);
        assertEquals(EnumSet.of(Role.PROTECTION_OFFICER), clerk.roles());
        assertEquals(Set.of(), clerk.waitingRoles());
    }

    @Test
    @DisplayName("SEC-A8: 二人の管理者が、互いの依頼に自分の依頼を混ぜて確認し合うことはできない")
    void anotherAdministratorsRequestIsNotAddedTo() {
        Clerk second = entry.clerk("admin2", Role.SYSTEM_ADMIN);
        assign(clerk, Role.AUDITOR);
        assertEquals(Set.of(), clerk.roles());
        logInAs(second);
        prove(Entry.PASSWORD);
        assertRefused("CONFIRMATION_OPEN", () -> assign(clerk, Role.PROTECTION_OFFICER));
        assertEquals("access.rejection.CONFIRMATION_OPEN", last().refusal());
        assign(clerk, Role.AUDITOR);
        assertEquals(Long.valueOf(administrator.id()), clerk.waitingBy());
        entry.enrolDevice();
        confirm(clerk);
        assertEquals(EnumSet.of(Role.AUDITOR), clerk.roles());
    }

    @Test
    @DisplayName("SEC-T2: 一覧と職員を見たこと、他の所属の職員を求めたことが監査に伝わる")
    void lookingIsTold() {
        database.make(FindClerks.class).all();
        assertEquals(new ClerkActed(Act.LIST, 0, null, null, null), last());
        database.make(FindClerks.class).one(clerk.id());
        assertEquals(new ClerkActed(Act.VIEW, clerk.id(), null, null, null), last());
        assertRefused("NOT_FOUND", () -> database.make(FindClerks.class).one(Long.MAX_VALUE));
        assertEquals(new ClerkActed(Act.VIEW, Long.MAX_VALUE, null, null, "shared.rejection.NOT_FOUND"), last());
    }

    private Clerk clerk(long id) {
        return database.make(Clerks.class).byId(entry.office.id(), id).orElseThrow();
    }

    private void confirm(Clerk who) {
        database.make(ConfirmRoles.class).confirm(who.id(), who.version());
        database.entityManager().flush();
    }

    @Test
    @DisplayName("SEC-L1: 止められた再確認の繰返しは、一度だけ記録する")
    void aLockedProofIsRecordedOnce() {
        for (int i = 0; i < 9; i++) {
            prove("wrong");
        }
        assertEquals(
                1,
                entry.told.all(AccessHappened.class).stream()
                        .filter(event -> "LOCKED".equals(event.detail()))
                        .count());
    }

    @Test
    @DisplayName("SEC-S6: 再確認の間違いもログインの間違いとして数える")
    void countsWrongProofs() {
        for (int i = 0; i < 5; i++) {
            prove("wrong");
        }
        assertEquals(LoginAnswer.Outcome.LOCKED, prove(Entry.PASSWORD).outcome());
        assertEquals(
                LoginAnswer.Outcome.LOCKED,
                entry.tryPassword("admin", Entry.PASSWORD).outcome());
    }

    @Test
    @DisplayName("役割が変わり、理由と前後が監査に伝わる")
    void assignsRolesAndTells() {
        assign(clerk, Role.INSURER_SUPERVISOR);
        assertEquals(EnumSet.of(Role.INSURER_SUPERVISOR), clerk.roles());
        ClerkActed told = last();
        assertEquals(new ClerkActed(Act.ROLES, clerk.id(), "異動", "INSURER_CLERK > INSURER_SUPERVISOR", null), told);
    }

    @Test
    @DisplayName("自分の役割・停止・再発行はできず、断ったことが残る")
    void nobodyPromotesOneself() {
        assertRefused("NOT_ONESELF", () -> assign(administrator, Role.PROTECTION_OFFICER));
        assertEquals("access.rejection.NOT_ONESELF", last().refusal());
        int version = administrator.version();
        assertRefused("NOT_ONESELF", () -> database.make(BlockClerk.class).block(administrator.id(), version, "x"));
        assertRefused("NOT_ONESELF", () -> database.make(ResetLogin.class).password(administrator.id(), version, "x"));
        assertRefused("NOT_ONESELF", () -> database.make(ResetLogin.class).device(administrator.id(), version, "x"));
        assertEquals(EnumSet.of(Role.SYSTEM_ADMIN), administrator.roles());
    }

    @Test
    @DisplayName("SEC-T2: 他の所属の職員は「ない」")
    void aForeignClerkIsNotFound() {
        Organisation foreign = new Organisation("別の市", "", InsurerNumber.of("00980011"), null);
        database.make(Organisations.class).add(foreign);
        Clerk stranger = new Clerk(foreign.id(), "stranger", "別人", EnumSet.of(Role.INSURER_CLERK));
        database.make(Clerks.class).add(stranger);
        assertRefused("NOT_FOUND", () -> assign(stranger, Role.AUDITOR));
        assertRefused("NOT_FOUND", () -> database.make(FindClerks.class).one(stranger.id()));
        assertRefused("NOT_FOUND", () -> database.make(FindClerks.class).one(Long.MAX_VALUE));
        assertFalse(database.make(FindClerks.class).all().stream().anyMatch(row -> row.id() == stranger.id()));
        assertEquals(EnumSet.of(Role.INSURER_CLERK), stranger.roles());
    }

    @Test
    @DisplayName("理由がなければ断る。古い画面からの操作も断る")
    void wantsAReasonAndTheNewestState() {
        AssignRoles assign = database.make(AssignRoles.class);
        Set<Role> roles = EnumSet.of(Role.AUDITOR);
        assertRefused("REASON_MISSING", () -> assign.to(command(roles, clerk.version(), " ")));
        assertRefused("REASON_MISSING", () -> assign.to(command(roles, clerk.version(), "あ".repeat(201))));
        assertRefused("CHANGED_BY_SOMEONE_ELSE", () -> assign.to(command(roles, clerk.version() - 1, "異動")));
        assertRefused("ROLE_OF_MACHINES", () -> assign.to(command(Set.of(Role.OPERATOR), clerk.version(), "異動")));
        assertRefused(
                "NO_MUNICIPAL_CAPACITY", () -> assign.to(command(Set.of(Role.COUNTER_CLERK), clerk.version(), "異動")));
    }

    private AssignRoles.Command command(Set<Role> roles, int version, String reason) {
        return new AssignRoles.Command(clerk.id(), version, roles, reason);
    }

    @Test
    @DisplayName("SEC-S5: 停止すると使用中のセッションも終わり、解けばまた入れる")
    void blocksAndUnblocks() {
        entry.enrolDevice();
        String open = entry.enter();
        BlockClerk block = database.make(BlockClerk.class);
        block.block(clerk.id(), clerk.version(), "退職");
        assertEquals("SESSIONS 1", last().what());
        assertEquals(End.CLERK_DISABLED, entry.resume(open).end());
        assertEquals(
                LoginAnswer.Outcome.WRONG,
                entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
        database.flushAndClear();
        assertRefused("CHANGED_BY_SOMEONE_ELSE", () -> block.block(clerk.id(), version(), "退職"));
        block.unblock(clerk.id(), version(), "復職");
        assertEquals(
                LoginAnswer.Outcome.RIGHT,
                entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
    }

    @Test
    @DisplayName("SEC-A8: 初期パスワードは仕組みが決め、24時間・一度だけ。いまのパスワードとセッションは終わる")
    void issuesAFirstPassword() {
        entry.enrolDevice();
        String open = entry.enter();
        ResetLogin.Issued issued = database.make(ResetLogin.class).password(clerk.id(), clerk.version(), "忘れた");
        assertTrue(issued.firstPassword().matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"), issued.firstPassword());
        assertEquals(End.PASSWORD_RESET, entry.resume(open).end());
        assertEquals(
                LoginAnswer.Outcome.WRONG,
                entry.tryPassword("s.mihon01", Entry.PASSWORD).outcome());
        assertEquals(
                LoginStep.GIVE_CODE,
                entry.tryPassword("s.mihon01", issued.firstPassword()).next());
        assertFalse(database.entityManager()
                .createNativeQuery("SELECT password_hash FROM clerk")
                .getResultList()
                .toString()
                .contains(issued.firstPassword()));
        entry.told
                .all(ClerkActed.class)
                .forEach(told -> assertFalse(told.toString().contains(issued.firstPassword())));
        entry.clock.pass(Duration.ofHours(24));
        assertEquals(
                LoginAnswer.Outcome.FIRST_PASSWORD_ENDED,
                entry.tryPassword("s.mihon01", issued.firstPassword()).outcome());
    }

    @Test
    @DisplayName("なくした端末は使えなくなり、次のログインで登録し直す")
    void losesADevice() {
        entry.enrolDevice();
        assertEquals(
                LoginStep.GIVE_CODE,
                entry.tryPassword("s.mihon01", Entry.PASSWORD).next());
        database.make(ResetLogin.class).device(clerk.id(), clerk.version(), "端末の紛失");
        assertEquals(
                LoginStep.ENROL_DEVICE,
                entry.tryPassword("s.mihon01", Entry.PASSWORD).next());
    }

    @Test
    @DisplayName("登録した職員は、初期パスワードの変更と端末の登録をしてから入る")
    void addsAClerk() {
        AddClerk add = database.make(AddClerk.class);
        AddClerk.Added added = add.with(new AddClerk.Command("k.atarashi", "新 一", EnumSet.of(Role.AUDITOR), "採用"));
        assertNotEquals(0, added.clerkId());
        assertEquals(new ClerkActed(Act.ADD, added.clerkId(), "採用", "AUDITOR", null), last());
        assertEquals(
                LoginStep.CHANGE_PASSWORD,
                entry.tryPassword("k.atarashi", added.firstPassword()).next());
        assertRefused(
                "LOGIN_NAME_TAKEN",
                () -> add.with(new AddClerk.Command("k.atarashi", "新 二", EnumSet.of(Role.AUDITOR), "採用")));
        assertRefused(
                "LOGIN_NAME_SHAPE",
                () -> add.with(new AddClerk.Command("K Atarashi", "新 二", EnumSet.of(Role.AUDITOR), "採用")));
        assertRefused(
                "NAME_MISSING", () -> add.with(new AddClerk.Command("k.ni", " ", EnumSet.of(Role.AUDITOR), "採用")));
        assertRefused("ROLES_MISSING", () -> add.with(new AddClerk.Command("k.ni", "新 二", Set.of(), "採用")));
    }

    @Test
    @DisplayName("その間に停止された管理者は、開いていた画面からも何もできない")
    void aBlockedAdministratorDoesNothing() {
        administrator.disable(entry.clock.instant(), "停止");
        assertRefused("NOT_ALLOWED", () -> assign(clerk, Role.AUDITOR));
    }

    @Test
    @DisplayName("開いたままの端末からログアウトさせる")
    void endsSessions() {
        entry.enrolDevice();
        String open = entry.enter();
        database.make(BlockClerk.class).endSessions(clerk.id(), clerk.version(), "離席");
        assertEquals(End.ENDED_BY_ADMIN, entry.resume(open).end());
        assertEquals(List.of(), database.make(ClerkSessions.class).openOf(clerk.id()));
    }

    private void assign(Clerk who, Role role) {
        database.make(AssignRoles.class).to(new AssignRoles.Command(who.id(), who.version(), EnumSet.of(role), "異動"));
        database.entityManager().flush();
    }

    private int version() {
        return database.make(Clerks.class)
                .byId(entry.office.id(), clerk.id())
                .orElseThrow()
                .version();
    }

    private ClerkActed last() {
        List<ClerkActed> all = entry.told.all(ClerkActed.class);
        return all.get(all.size() - 1);
    }

    private static void assertRefused(String reason, Runnable act) {
        assertEquals(reason, assertThrows(Rejected.class, act::run).reason().name());
    }
}
