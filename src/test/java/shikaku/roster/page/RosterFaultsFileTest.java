package shikaku.roster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.roster.rule.FaultReason;
import shikaku.roster.rule.RosterFault;

class RosterFaultsFileTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("shikaku.messages", Locale.ROOT);

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(strings = {"=HYPERLINK(\"http://example.jp\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellOfTheFileIsAFormula(String sent) {
        List<String> cells = cells(sent);

        assertEquals("'" + sent, cells.get(1));
        assertEquals("'" + sent, cells.get(2));
    }

    @Test
    void otherCellsAreWrittenAsTheyAre() {
        assertEquals(List.of("1", "氏名", "氏名"), cells("氏名").subList(0, 3));
    }

    private static List<String> cells(String sent) {
        return RosterFaultsFile.cells(TEXTS, new RosterFault(1, sent, sent, FaultReason.COLUMN_UNKNOWN, "3", ""));
    }
}
