package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("図の寸法")
class DrawingTest {

    private static final Timeline YEAR = new Timeline(
            LocalDate.of(2026, 8, 1), LocalDate.of(2027, 8, 31), LocalDate.of(2026, 11, 24), "", List.of());

    @ParameterizedTest(name = "{0} is at {1} %")
    @CsvSource({"2026-08-01, 13.20", "2026-09-15, 23.06", "2027-01-01, 46.74", "2027-08-01, 93.21"})
    void placesDaysAlongTheBand(LocalDate day, double percent) {
        assertEquals(percent, TimelineBand.at(day, YEAR), 0.01);
    }

    @ParameterizedTest(name = "{0} % wide → {2}")
    @CsvSource({"60, 経過期間（資格のみ）　12月末まで, 経過期間（資格のみ）　12月末まで", "10, 経過期間（資格のみ）　12月末まで, 経過期間", "3, 経過期間（資格のみ）　12月末まで, ''"})
    void writesNoStumpsIntoNarrowBars(double wide, String text, String shown) {
        assertEquals(shown, TimelineBand.fitting(text, wide));
    }

    @ParameterizedTest(name = "highest bar {0} → lines every {1}")
    @CsvSource({"0, 1", "2, 1", "3, 2", "5, 2", "247, 100", "251, 200", "8412, 5000"})
    void choosesRoundGridLines(long highest, long step) {
        assertEquals(step, ChartDrawing.step(highest));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0, 306, 0", "153, 306, 499", "306, 306, 998", "400, 306, 998", "5, 0, 0"})
    void fillsTheProgressBarInStep(long done, long total, String filled) {
        assertEquals(filled, Texts.share(done, total));
    }

    @Test
    void namesPagesByTheAddressOfTheList() {
        LazyTable<String> table = LazyTable.of(
                2, 50, "/desk/search.xhtml?s=k", (from, size) -> new LazyTable.Slice<>(List.of("a", "b"), 52));
        assertEquals(List.of(51L, 52L, 2L), List.of(table.getFirst(), table.getLast(), table.getPages()));
        assertEquals("/desk/search.xhtml?s=k&p=1", table.address(1));
    }
}
