package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeCutTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            textBlock =
                    """
            '',                  ''
            '1:1',               '1-1(1)'
            '1:2 4:2',           '1-4(4)'
            '1:2 4:2 9:1',       '1-4(4) 9-9(1)'
            '1:3 4:2 9:1',       '1-1(3) 4-9(3)'
            '1:9 4:1',           '1-1(9) 4-4(1)'
            '1:1 4:9 5:1',       '1-1(1) 4-4(9) 5-5(1)'
            """)
    void noHouseholdFallsIntoTwoRangesOfFour(String households, String ranges) {
        RangeCut cut = new RangeCut(4);
        for (String household : households.isEmpty() ? new String[0] : households.split(" ", -1)) {
            String[] parts = household.split(":", -1);
            cut.add(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }
        assertEquals(
                ranges,
                cut.ranges().stream()
                        .map(range -> range.firstKey() + "-" + range.lastKey() + "(" + range.size() + ")")
                        .collect(Collectors.joining(" ")));
    }
}
