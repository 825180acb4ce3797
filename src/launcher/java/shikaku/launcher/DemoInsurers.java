package shikaku.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.store.PolicyText;
import shikaku.shared.value.InsurerNumber;

/** 見本の保険者: profile, policy and seals of the three insurers of the demo. Numbers carry the unused prefecture 98. */
public final class DemoInsurers {

    public static final InsurerNumber CITY = InsurerNumber.of("00980011");
    public static final InsurerNumber ELDERLY = InsurerNumber.of("39980016");
    public static final InsurerNumber SOCIETY = InsurerNumber.of("06980015");

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 2);

    private record Demo(
            InsurerNumber number, InsurerKind kind, String name, String issuer, String section, String seal) {}

    private static final List<Demo> ALL = List.of(
            new Demo(CITY, InsurerKind.KOKUHO, "桜北市", "桜北市長　見本　一郎", "市民部 保険年金課　国民健康保険係", "桜北市長之印"),
            new Demo(ELDERLY, InsurerKind.KOUKI, "桜県後期高齢者医療広域連合", "桜県後期高齢者医療広域連合長　見本　二郎", "資格管理課", "広域連合長印"),
            new Demo(SOCIETY, InsurerKind.KENPO, "みほん健康保険組合", "みほん健康保険組合理事長　見本　三郎", "適用課", "理事長之印"));

    /** Sets up whatever is not there yet; a second call changes nothing. */
    public static void create(Connection application) {
        try {
            for (Demo insurer : ALL) {
                run(
                        application,
                        "insert ignore into insurer (insurer_number, kind, name, issuer_name, section, phone)"
                                + " values (?,?,?,?,?,?)",
                        insurer.number().digits(),
                        insurer.kind().name(),
                        insurer.name(),
                        insurer.issuer(),
                        insurer.section(),
                        "000-000-1234");
                run(
                        application,
                        "insert ignore into insurer_policy (insurer_number, first_day, last_day, choices, source)"
                                + " values (?,?,null,?,?)",
                        insurer.number().digits(),
                        FIRST_DAY,
                        PolicyText.write(InsurerPolicy.usualFor(insurer.kind())),
                        "見本の設定");
                seals(application, insurer);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seal in use, and the one of a deputy's month in between, so that the day decides (FRM-10). */
    private static void seals(Connection application, Demo insurer) throws SQLException {
        byte[] own = DemoSeal.png(insurer.seal());
        seal(application, insurer, FIRST_DAY, LocalDate.of(2025, 3, 31), insurer.seal(), own);
        seal(
                application,
                insurer,
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 4, 30),
                "職務代理者之印",
                DemoSeal.png("職務代理者之印"));
        seal(application, insurer, LocalDate.of(2025, 5, 1), null, insurer.seal(), own);
    }

    private static void seal(
            Connection application, Demo insurer, LocalDate first, LocalDate last, String text, byte[] png)
            throws SQLException {
        run(
                application,
                "insert ignore into insurer_seal (insurer_number, first_day, last_day, description, png)"
                        + " values (?,?,?,?,?)",
                insurer.number().digits(),
                first,
                last,
                text,
                png);
    }

    private static void run(Connection application, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = application.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private DemoInsurers() {}
}
