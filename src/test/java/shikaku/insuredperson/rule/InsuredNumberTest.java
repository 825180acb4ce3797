package shikaku.insuredperson.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("記号・番号・枝番（NUM-06〜09）")
class InsuredNumberTest {

    @ParameterizedTest(name = "{0}: {1}・{2} → {4} 候補 {5}")
    @CsvSource(
            textBlock =
                    """
            NUM-08 国保,            桜北,   1187226,      02, 桜北/1187226,  桜北/1187226
            NUM-09 全角,            桜北,   １１８７２２６, ０２, 桜北/1187226, 桜北/1187226
            NUM-09 頭のゼロは候補だけ, 桜北, 0001187,     02, 桜北/0001187,  桜北/1187
            NUM-09 すべてゼロ,      桜北,   000,          '', 桜北/000,      桜北/0
            NUM-09 長音は数字の間だけ, サクラー, 12ー34,   01, サクラー/12-34, サクラー/12-34
            NUM-09 ハイフンの種類,  ab‐1,   12−34,        01, AB-1/12-34,    AB-1/12-34
            NUM-09 空白と中点,      '桜 北・第一', ' 71 0023', 01, 桜北第一/710023, 桜北第一/710023
            NUM-06 後期は番号だけ,  '',     01234567,     '', /01234567,     /1234567
            """)
    void foldsToOneKeyThatDecidesAndOneThatProposes(
            String name, String symbol, String number, String branch, String match, String candidate) {
        InsuredNumber insured = new InsuredNumber(symbol, number, branch);
        assertEquals(match, insured.matchKey(), name);
        assertEquals(candidate, insured.candidateKey(), name);
    }

    @ParameterizedTest(name = "NUM-07 {0} {1} {2} → {3} 枝番キー「{4}」")
    @CsvSource({"桜北, 1187226, 02, 桜北 1187226-02, 02", "'', 01234567, , 01234567, ''", "桜北, 1, ０１, 桜北 1-０１, 01"})
    void isShownAsRegistered(String symbol, String number, String branch, String shown, String branchKey) {
        InsuredNumber insured = new InsuredNumber(symbol, number, branch);
        assertEquals(shown, insured.shown());
        assertEquals(branchKey, insured.branchKey());
    }
}
