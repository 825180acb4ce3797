package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("発送期限")
class PostingDeadlineTest {

    @ParameterizedTest(name = "LIF-12 {0}：{1} までに届くには {2}")
    @CsvSource(
            textBlock =
                    """
            10日前が開庁日,             2026-12-31, 2026-12-21
            10日前が土曜,               2026-12-29, 2026-12-18
            10日前が日曜,               2026-12-30, 2026-12-18
            10日前が祝日と振替休日の前, 2026-12-03, 2026-11-20
            10日前が年末年始,           2027-01-08, 2026-12-28
            休日の決まっていない年,     2099-12-31, 2099-12-21
            """)
    void leavesTimeForAnAbsentAddressee(String title, LocalDate inHandBy, LocalDate postBy) {
        assertEquals(postBy, PostingDeadline.of(inHandBy), title);
    }
}
