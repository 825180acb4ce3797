package shikaku.roster.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptLineTest {

    private static final List<RosterColumn> COLUMNS =
            List.of(RosterColumn.NUMBER, RosterColumn.RELATIONSHIP, RosterColumn.STREET, RosterColumn.SUPPORTED);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            住所と支援措置は見せない         | 1187226;妻;桜北市桜台１;1       | "1187226","妻","＊","＊"
            支援措置がないことも見せない     | 1187226;妻;桜北市桜台１;        | "1187226","妻","＊","＊"
            1つ多い行は何も見せない          | 1187226;妻;桜北市;桜台１;       | "＊","＊","＊","＊","＊"
            1つ少ない行は何も見せない        | 1187226;桜北市桜台１;1          | "＊","＊","＊"
            長すぎる値は隣の値かもしれない   | 1187226;桜北市桜台一丁目二番三号桜台住宅一〇一号室;; | "1187226","＊","＊","＊"
            改行のある値は隣の行かもしれない | 1187226;妻~桜北市;;             | "1187226","＊","＊","＊"
            """)
    void showsOnlyWhatStandsInItsOwnColumn(String what, String delivered, String expected) {
        assertEquals(
                expected,
                KeptLine.of(COLUMNS, Arrays.asList(delivered.replace("~", "\n").split(";", -1))),
                what);
    }
}
