package shikaku.insurer.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.insurer.rule.InsurerSetup;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.FixedClock;
import shikaku.testing.TestDatabase;

@DisplayName("保険者の設定")
class InsurerSetupDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("06980015");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void enter() {
        database.provide(BusinessClock.class, FixedClock.on(TODAY.toString()));
        database.provide(Caller.class, Caller.of(clerkOf(CITY)));
    }

    @Test
    @DisplayName("何もない保険者から、発行者・交付の設定・公印の順にそろう")
    void fillsStepByStep() {
        assertEquals(InsurerRejection.NOT_SET_UP, setup().missing());
        assertEquals(InsurerKind.KOKUHO, setup().kind());
        assertRefused(InsurerRejection.NOT_SET_UP, () -> show().profile(CITY));
        assertRefused(InsurerRejection.NOT_SET_UP, () -> adopt("2026-04-01"));
        assertRefused(InsurerRejection.NOT_SET_UP, () -> seal("2026-04-01", null, "市長之印", 120));

        register("桜北市", setup());
        assertEquals(Optional.of(InsurerRejection.POLICY_MISSING), show().missing(CITY));
        assertRefused(InsurerRejection.POLICY_MISSING, () -> show().policy(CITY));

        adopt("2026-11-24");
        assertEquals(
                InsurerPolicy.usualFor(InsurerKind.KOKUHO), show().policy(CITY).on(TODAY));
        assertEquals(InsurerRejection.SEAL_MISSING, setup().missing());

        seal("2026-11-24", null, "市長之印", 120);
        assertNull(setup().missing());
        assertEquals(Optional.empty(), show().missing(CITY));
    }

    @Test
    @DisplayName("設定は重ならず、前の期間はあとから加えても次の前日で終わる")
    void policiesDoNotOverlap() {
        register("桜北市", setup());
        adopt("2027-04-01");
        assertEquals(InsurerRejection.POLICY_MISSING, setup().missing());
        assertRefused(InsurerRejection.POLICY_THERE, () -> adopt("2027-04-01"));
        assertRefused(InsurerRejection.POLICY_THERE, () -> adopt("2028-01-01"));
        assertRefused(InsurerRejection.BEFORE_THE_SYSTEM, () -> adopt("2024-12-01"));
        adopt("2024-12-02");
        assertEquals(
                List.of("2024-12-02 2027-03-31 true", "2027-04-01 null false"),
                setup().policies().stream()
                        .map(row -> row.firstDay() + " " + row.lastDay() + " " + row.inForce())
                        .toList());
    }

    @Test
    @DisplayName("FRM-10 公印は日で選ばれ、同じ日からの公印は新しいほうが使われる")
    void theDayDecidesTheSeal() {
        register("桜北市", setup());
        seal("2025-04-01", null, "市長之印", 120);
        seal("2026-11-01", "2026-11-30", "職務代理者之印", 130);
        assertEquals(List.of("職務代理者之印 true", "市長之印 false"), seals());
        seal("2026-11-01", "2026-11-23", "職務代理者之印", 140);
        assertEquals(List.of("職務代理者之印 false", "市長之印 true"), seals());
        assertEquals(
                "職務代理者之印",
                show().seal(CITY, LocalDate.of(2026, 11, 23)).orElseThrow().description());
    }

    @Test
    @DisplayName("壊れた画像は受け付けない")
    void refusesABrokenPicture() {
        register("桜北市", setup());
        byte[] broken = Arrays.copyOf(picture(120), 60);
        assertRefused(InsurerRejection.SEAL_NO_PNG, () -> database.make(AddInsurerSeal.class)
                .add(CITY, new InsurerSeal(broken, TODAY, null, "市長之印")));
        assertEquals(List.of(), setup().seals());
    }

    @Test
    @DisplayName("ほかの人が先に変えた発行者は上書きしない")
    void twoAtOnceDoNotOverwriteEachOther() {
        InsurerSetup seen = setup();
        register("桜北市", seen);
        Rejected refusal = assertThrows(Rejected.class, () -> register("別の名", seen));
        assertEquals("CHANGED_BY_SOMEONE_ELSE", refusal.reason().name());
        assertEquals("桜北市", show().profile(CITY).name());
    }

    @Test
    @DisplayName("SEC-T7 システム管理者は欠けているものだけを入れ、使い始めたものは保険者管理者が変える")
    void theSystemAdministratorBringsOnlyWhatIsMissing() {
        database.provide(Caller.class, Caller.of(clerkOf(CITY, Role.SYSTEM_ADMIN)));
        register("桜北市", setup());
        adopt("2026-11-24");
        seal("2026-11-24", null, "市長之印", 120);

        assertRefused(InsurerRejection.SUPERVISOR_CHANGES, () -> register("別の名", setup()));
        assertRefused(InsurerRejection.SUPERVISOR_CHANGES, () -> adopt("2024-12-02"));
        assertRefused(InsurerRejection.SUPERVISOR_CHANGES, () -> seal("2026-11-24", null, "別の印", 130));
        assertEquals(List.of("市長之印 true"), seals());
        assertEquals("桜北市", show().profile(CITY).name());
    }

    @Test
    @DisplayName("SEC-T7 明日からの公印も、入れたあとは保険者管理者が変える")
    void whatBeginsTomorrowIsNotReplacedEither() {
        database.provide(Caller.class, Caller.of(clerkOf(CITY, Role.SYSTEM_ADMIN)));
        register("桜北市", setup());
        assertTrue(setup().mine().seal());
        seal("2026-11-25", null, "市長之印", 120);
        assertRefused(InsurerRejection.SUPERVISOR_CHANGES, () -> seal("2026-11-25", null, "別の印", 130));
        assertRefused(InsurerRejection.SUPERVISOR_CHANGES, () -> seal("2026-11-26", null, "別の印", 130));
        assertTrue(setup().mine().seal(), "today has none");
        seal("2026-11-24", null, "職務代理者之印", 130);
        assertFalse(setup().mine().seal());
        assertEquals(
                List.of("職務代理者之印", "市長之印"),
                Stream.of(24, 25)
                        .map(day -> show().seal(CITY, LocalDate.of(2026, 11, day))
                                .orElseThrow()
                                .description())
                        .toList());
    }

    @Test
    @DisplayName("SEC-T7 設定が先の日からしかなければ、システム管理者も今日からの分を入れられる")
    void whatBeginsLaterLeavesTodayToBringIn() {
        database.provide(Caller.class, Caller.of(clerkOf(CITY, Role.SYSTEM_ADMIN)));
        register("桜北市", setup());
        adopt("2027-04-01");
        assertEquals(InsurerRejection.POLICY_MISSING, setup().missing());
        assertTrue(setup().mine().policy());
        adopt("2026-11-24");
        assertNull(show().missing(CITY)
                .filter(InsurerRejection.POLICY_MISSING::equals)
                .orElse(null));
        assertFalse(setup().mine().policy());
        assertRefused(InsurerRejection.SUPERVISOR_CHANGES, () -> adopt("2024-12-02"));
    }

    @Test
    @DisplayName("SEC-T2 他の保険者は「ない」")
    void anotherInsurerIsNotThere() {
        database.provide(Caller.class, Caller.of(clerkOf(OTHER)));
        for (Runnable act : List.<Runnable>of(
                this::setup,
                () -> adopt("2026-11-24"),
                () -> seal("2026-11-24", null, "市長之印", 120),
                () -> database.make(RegisterInsurer.class)
                        .with(CITY, new RegisterInsurer.Command(null, "a", "b", "c", "d", null)))) {
            Rejected refusal = assertThrows(Rejected.class, act::run);
            assertEquals("NOT_FOUND", refusal.reason().name());
        }
    }

    private InsurerSetup setup() {
        return database.make(ShowInsurerSetup.class).of(CITY);
    }

    private ShowInsurer show() {
        return database.make(ShowInsurer.class);
    }

    private void register(String name, InsurerSetup seen) {
        database.make(RegisterInsurer.class)
                .with(
                        CITY,
                        new RegisterInsurer.Command(null, name, "桜北市長　見本　一郎", "保険年金課", "000-000-1234", seen.profile()));
    }

    private void adopt(String firstDay) {
        database.make(AdoptInsurerPolicy.class).from(CITY, LocalDate.parse(firstDay), "国民健康保険規則");
    }

    private void seal(String first, String last, String description, int dots) {
        database.make(AddInsurerSeal.class)
                .add(
                        CITY,
                        new InsurerSeal(
                                picture(dots),
                                LocalDate.parse(first),
                                last == null ? null : LocalDate.parse(last),
                                description));
    }

    private List<String> seals() {
        return setup().seals().stream()
                .map(seal -> seal.description() + " " + seal.inUse())
                .toList();
    }

    private static byte[] picture(int dots) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(dots, dots, BufferedImage.TYPE_INT_ARGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(InsurerRejection why, Runnable act) {
        assertEquals(why, assertThrows(Rejected.class, act::run).reason());
    }

    private static CallerIdentity clerkOf(InsurerNumber insurer) {
        return clerkOf(insurer, Role.INSURER_SUPERVISOR);
    }

    private static CallerIdentity clerkOf(InsurerNumber insurer, Role role) {
        return CallerIdentity.clerk(1, "kanri01", "例示 花子", 1, "桜北市", insurer, null, EnumSet.of(role));
    }
}
