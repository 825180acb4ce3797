package shikaku.desk.batch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.shared.value.InsurerNumber;

@SuppressWarnings("UnnecessaryAssignment")
@DisplayName("夜間の見通し")
class CareOutlookNightTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");

    @Test
    @DisplayName("データベースが止まっている夜も、次の回に計算する（例外を出したタイマーはサーバーが止める）")
    void aNightWithoutDatabaseEndsNoTimer() {
        List<InsurerNumber> computed = new ArrayList<>();
        boolean[] away = {true};
        CareOutlookNight night = new CareOutlookNight();
        night.motor = new CareOutlookMotor() {
            @Override
            public List<InsurerNumber> insurers() {
                if (away[0]) {
                    throw new IllegalStateException("the database is away");
                }
                return List.of(CITY);
            }

            @Override
            public void compute(InsurerNumber tenant) {
                computed.add(tenant);
            }
        };

        assertDoesNotThrow(night::compute);
        assertEquals(List.of(), computed);
        away[0] = false;
        night.compute();
        assertEquals(List.of(CITY), computed);
    }
}
