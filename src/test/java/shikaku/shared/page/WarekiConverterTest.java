package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("和暦の入力")
class WarekiConverterTest {

    private final WarekiConverter converter = new WarekiConverter();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            textBlock =
                    """
            R8.11.24,        2026-11-24
            令和8年11月24日,  2026-11-24
            20261124,        2026-11-24
            Ｒ８．１１．２４, 2026-11-24
            S64.1.7,         1989-01-07
            """)
    void readsEveryWayOfWriting(String typed, LocalDate day) {
        assertEquals(day, converter.getAsObject(null, null, typed));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            textBlock =
                    """
            H31.5.7,  平成は31年4月30日までです。令和元年5月7日ですか。
            S64.1.8,  昭和は64年1月7日までです。平成元年1月8日ですか。
            R1.4.30,  令和は元年5月1日からです。平成31年4月30日ですか。
            R8.11.31, 存在しない日付です。11月は30日までです。
            R8.13.1,  存在しない日付です。
            あした,    日付として読めません。令和8年11月24日は R8.11.24 または 20261124 と入力します。
            """)
    void saysWhatIsWrongAndWhatWasLikelyMeant(String typed, String sentence) {
        assertEquals(sentence, WarekiConverter.problemIn(typed).map(Note::head).orElse("accepted"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-11-24, R8.11.24", "2019-05-01, R1.5.1"})
    void showsTheShortFormInTheField(LocalDate day, String shown) {
        assertEquals(shown, converter.getAsString(null, null, day));
    }
}
