package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopePlanTest {

    /** Letters as person@household/postal code:destination, sheets as person=envelope:n/m. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            MML-01, 一世帯は一通,               '1@7/100:a 2@7/100:a',               '1=1:1/2 2=1:2/2'
            MML-01, 送付先が違えば別の封筒,     '1@7/100:a 2@7/100:b',               '1=1:1/1 2=2:1/1'
            MML-01, 後期は一人一通,             '1@1/100:a 2@2/100:a',               '1=1:1/1 2=2:1/1'
            MML-09, 郵便番号の順,               '1@1/200:a 2@2/100:b 3@3/150:c',     '2=1:1/1 3=2:1/1 1=3:1/1'
            MML-09, 同じ郵便番号は世帯の順,     '4@9/100:a 3@8/100:b 5@9/100:a',     '3=1:1/1 4=2:1/2 5=2:2/2'
            MML-09, 四人まで一通,               '1@7/1:a 2@7/1:a 3@7/1:a 4@7/1:a',   '1=1:1/4 2=1:2/4 3=1:3/4 4=1:4/4'
            MML-09, 五人目は次の封筒,           '1@7/1:a 2@7/1:a 3@7/1:a 4@7/1:a 5@7/1:a', '1=1:1/4 2=1:2/4 3=1:3/4 4=1:4/4 5=2:1/1'
            """)
    void lettersFindTheirEnvelope(String rules, String name, String letters, String sheets) {
        List<EnvelopePlan.Letter> given = new ArrayList<>();
        for (String letter : letters.split(" ", -1)) {
            String[] parts = letter.split("[@/:]", -1);
            long person = Long.parseLong(parts[0]);
            given.add(new EnvelopePlan.Letter(100 + person, Long.parseLong(parts[1]), person, parts[2], parts[3]));
        }
        assertEquals(sheets, told(EnvelopePlan.of(given)));
        Collections.reverse(given);
        assertEquals(sheets, told(EnvelopePlan.of(given)), "the order of input does not matter");
    }

    private static String told(List<EnvelopePlan.Sheet> sheets) {
        List<String> told = new ArrayList<>();
        for (EnvelopePlan.Sheet sheet : sheets) {
            told.add(sheet.letter().personId() + "=" + sheet.envelope() + ":" + sheet.number() + "/" + sheet.count());
        }
        return String.join(" ", told);
    }
}
