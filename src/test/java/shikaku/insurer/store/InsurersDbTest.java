package shikaku.insurer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

class InsurersDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("06980015");
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 2);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Insurers insurers;

    @BeforeEach
    void open() {
        insurers = database.make(Insurers.class);
    }

    @Test
    void keepsAProfile() {
        InsurerProfile profile = new InsurerProfile(CITY, InsurerKind.KOKUHO, "桜北市", "桜北市長", "保険年金課", "000-000-1234");
        insurers.keep(CITY, profile);

        assertEquals(profile, insurers.profile(CITY).orElseThrow());
        assertTrue(insurers.profile(OTHER).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(InsurerKind.class)
    void keepsEveryChoiceOfAPolicy(InsurerKind kind) {
        InsurerPolicy policy = InsurerPolicy.usualFor(kind);
        insurers.addPolicy(CITY, new EffectiveDated.Row<>(FIRST, null, policy, "国民健康保険規則"));

        assertEquals(policy, insurers.policy(CITY, InsurerKind.KOKUHO).on(FIRST));
    }

    @Test
    @DisplayName("古い行にない項目は通例、いまはない項目は読み飛ばす")
    void aChoiceAnOlderRowDoesNotHaveIsTheUsualOne() {
        database.execute(
                "insert into insurer_policy values (?, ?, null, ?, '')",
                CITY.digits(),
                FIRST,
                """
                terms.stayOffsetDays=0
                forms.ratioWordingUnder70=記載なし
                forms.specialTitle=（特別療養費）
                mail.forwarding=true
                """);

        InsurerPolicy policy = insurers.policy(CITY, InsurerKind.KOUKI).on(FIRST);

        assertEquals(0, policy.terms().stayOffsetDays());
        assertEquals("記載なし", policy.forms().ratioWordingUnder70());
        assertEquals(InsurerPolicy.usualFor(InsurerKind.KOUKI).mail(), policy.mail());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"2026-05-31, 市長", "2026-06-01, 職務代理者", "2026-06-30, 職務代理者", "2026-07-01, 市長", "2025-03-31, ''"})
    void printsTheSealOfTheDay(LocalDate day, String description) {
        seal("2025-04-01", "2026-05-31", "市長", 1);
        seal("2026-06-01", "2026-06-30", "職務代理者", 2);
        seal("2026-07-01", null, "市長", 3);

        assertEquals(
                description,
                insurers.seal(CITY, day).map(InsurerSeal::description).orElse(""));
        assertTrue(insurers.seal(OTHER, day).isEmpty());
    }

    @Test
    void keepsTheImageByteForByte() {
        seal("2025-04-01", null, "市長", 7);

        assertArrayEquals(
                new byte[] {7, 0, -1},
                insurers.seal(CITY, FIRST.plusYears(1)).orElseThrow().png());
    }

    @Test
    void remembersTheNewestExtractionOfEachKindOfData() throws SQLException {
        VintageRows rows = new VintageRows(database.connection());
        rows.keep(CITY, DataKind.PEOPLE, FIRST, Instant.EPOCH);
        rows.keep(CITY, DataKind.PEOPLE, FIRST.plusDays(1), Instant.EPOCH);

        assertEquals(Map.of(DataKind.PEOPLE, FIRST.plusDays(1)), insurers.vintage(CITY));
        assertEquals(Map.of(), insurers.vintage(OTHER));
    }

    private void seal(String first, String last, String description, int mark) {
        insurers.addSeal(
                CITY,
                new InsurerSeal(
                        new byte[] {(byte) mark, 0, -1},
                        LocalDate.parse(first),
                        last == null ? null : LocalDate.parse(last),
                        description));
    }
}
