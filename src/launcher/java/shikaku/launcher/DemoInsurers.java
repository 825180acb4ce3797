package shikaku.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.insurer.store.InsurerRows;
import shikaku.insurer.store.VintageRows;
import shikaku.shared.time.EffectiveDated;
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

    /** Sets up whoever is not there yet, with the rows the page writes; a second call changes nothing. */
    public static void create(Connection application) {
        try {
            for (Demo insurer : ALL) {
                if (new VintageRows(application).kind(insurer.number()).isEmpty()) {
                    create(new InsurerRows(application), insurer);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seal in use, and the one of a deputy's month in between, so that the day decides (FRM-10). */
    private static void create(InsurerRows rows, Demo insurer) throws SQLException {
        InsurerNumber number = insurer.number();
        rows.keep(
                number,
                new InsurerProfile(
                        number, insurer.kind(), insurer.name(), insurer.issuer(), insurer.section(), "000-000-1234"));
        rows.addPolicy(
                number, new EffectiveDated.Row<>(FIRST_DAY, null, InsurerPolicy.usualFor(insurer.kind()), "見本の設定"));
        byte[] own = DemoSeal.png(insurer.seal());
        rows.addSeal(number, new InsurerSeal(own, FIRST_DAY, LocalDate.of(2025, 3, 31), insurer.seal()));
        rows.addSeal(
                number,
                new InsurerSeal(
                        DemoSeal.png("職務代理者之印"), LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30), "職務代理者之印"));
        rows.addSeal(number, new InsurerSeal(own, LocalDate.of(2025, 5, 1), null, insurer.seal()));
    }

    private DemoInsurers() {}
}
