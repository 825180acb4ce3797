package shikaku.access.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.Role;
import shikaku.access.service.SetUpFirstAdministrator.Command;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.access.store.PortalSettings;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.MovingClock;
import shikaku.testing.TestDatabase;
import shikaku.testing.Told;

@DisplayName("最初のシステム管理者（SEC-A7）")
class SetUpFirstAdministratorDbTest {

    private static final String CODE = "twenty-characters-ok";
    private static final String PASSWORD = "青い自転車と三匹の猫";
    private static final InsurerNumber CITY = InsurerNumber.of("980011");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T00:00:10Z"));
    private final Told told = new Told();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void fresh() {
        settings.put("shikaku.setup.code", CODE);
        database.provide(BusinessClock.class, clock);
        database.provide(Event.class, told);
        database.provide(AccessSettings.class, AccessSettings.of(settings));
        assertTrue(database.make(ListOrganisations.class).nobodyKnown(), "the test needs an empty installation");
    }

    @Test
    @DisplayName("正しいコードで1回だけ。登録した人はパスワードで入り、端末の登録へ進む")
    void worksOnce() {
        setUp(CODE, PASSWORD);

        Organisation office = database.make(Organisations.class).active(false).get(0);
        assertEquals("桜北市 情報政策課", office.fullName());
        assertEquals(CITY, office.insurer().orElseThrow());
        assertFalse(office.demo());
        Clerk clerk = database.make(Clerks.class).named(office.id(), "admin01").orElseThrow();
        assertEquals(EnumSet.of(Role.SYSTEM_ADMIN), clerk.roles());
        LoginAnswer answer = database.make(CheckPassword.class)
                .of(new CheckPassword.Command(office.id(), "admin01", PASSWORD, "192.0.2.10"));
        assertEquals(LoginStep.ENROL_DEVICE, answer.next());
        assertTrue(told.all(AccessHappened.class).stream().anyMatch(SetUpFirstAdministratorDbTest::setUpDone));

        assertRefused("ALREADY_SET_UP", CODE, PASSWORD);
        assertEquals(1, database.make(Organisations.class).active(false).size());
    }

    @ParameterizedTest(name = "{0} に {1} → SETUP_CODE_WRONG")
    @CsvSource({
        "twenty-characters-ok, twenty-characters-oK",
        "twenty-characters-ok, ''",
        "nineteen-characters, nineteen-characters",
        ", twenty-characters-ok"
    })
    @DisplayName("違うコード、短いコード、コードのない環境")
    void wantsTheCodeOfTheEnvironment(String set, String given) {
        settings.put("shikaku.setup.code", set);
        assertRefused("SETUP_CODE_WRONG", given, PASSWORD);
        assertTrue(database.make(ListOrganisations.class).nobodyKnown());
        assertTrue(told.all(AccessHappened.class).stream().anyMatch(SetUpFirstAdministratorDbTest::wrongCode));
    }

    @Test
    @DisplayName("間違いは数え、しばらくは正しいコードも断る")
    void countsWrongCodes() {
        for (int i = 0; i < 5; i++) {
            assertRefused("SETUP_CODE_WRONG", "wrong", PASSWORD);
        }
        assertRefused("SETUP_CODE_WRONG", CODE, PASSWORD);
        clock.pass(Duration.ofMinutes(16));
        setUp(CODE, PASSWORD);
    }

    @ParameterizedTest(name = "{0}・{1} → {2}")
    @CsvSource({
        "Admin 01, 青い自転車と三匹の猫, LOGIN_NAME_SHAPE",
        "admin01, short, PASSWORD_TOO_SHORT",
        "admin01, password1234, PASSWORD_COMMON",
        "admin01, admin01-2026, PASSWORD_HAS_KNOWN_WORD"
    })
    @DisplayName("利用者IDとパスワードの決まりはここでも同じ")
    void asksTheSameOfThePassword(String loginName, String password, String refusal) {
        Rejected refused = assertThrows(Rejected.class, () -> with(CODE, loginName, password));
        assertEquals(refusal, refused.reason().name());
        assertTrue(database.make(ListOrganisations.class).nobodyKnown());
    }

    @Test
    @DisplayName("2人が同時に始めても、あとの1人は何も残さない")
    void twoAtOnceLeaveOneOrganisation() {
        database.make(PortalSettings.class).putOnce("first_administrator", "the other one", clock.instant());
        assertThrows(RuntimeException.class, () -> setUp(CODE, PASSWORD));
        assertEquals(List.of(), database.make(Organisations.class).active(false));
    }

    private static boolean setUpDone(AccessHappened event) {
        return event.act() == AccessHappened.Act.SETUP && event.allowed();
    }

    private static boolean wrongCode(AccessHappened event) {
        return event.act() == AccessHappened.Act.SETUP && !event.allowed() && "SETUP_CODE_WRONG".equals(event.detail());
    }

    private void assertRefused(String why, String code, String password) {
        Rejected refused = assertThrows(Rejected.class, () -> setUp(code, password));
        assertEquals(why, refused.reason().name());
    }

    private void setUp(String code, String password) {
        with(code, "admin01", password);
    }

    private void with(String code, String loginName, String password) {
        database.make(SetUpFirstAdministrator.class)
                .with(new Command(code, "桜北市", "情報政策課", CITY, null, loginName, "見本 守", password, "192.0.2.10"));
    }
}
