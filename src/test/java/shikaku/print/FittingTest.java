package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.print.font.FontChain;
import shikaku.print.font.FontRole;
import shikaku.print.font.Glyphs;
import shikaku.print.layout.Form;
import shikaku.print.layout.Run;
import shikaku.print.layout.Setting;
import shikaku.print.layout.Typesetter;

@DisplayName("組版: 最長の値は収まり、上限を超えれば切らずに知らせる")
class FittingTest {

    private static final FontChain FONTS = FontChain.bundled();
    private static final Typesetter TYPESETTER = new Typesetter(FONTS);

    static Stream<Arguments> fields() {
        List<Arguments> fields = new ArrayList<>();
        for (String name : Samples.BUNDLED.names()) {
            for (Form.Side side :
                    Samples.BUNDLED.single(name, Samples.DAY).sheet().sides()) {
                for (Form.Field field : side.fields()) {
                    if (!field.byHand() && !field.longest().isEmpty()) {
                        fields.add(Arguments.of(name, field.id(), field, side.height()));
                    }
                }
            }
        }
        return fields.stream();
    }

    /** The committed chain has no 𠮷; IPAmj Mincho, where installed, has. */
    private static String settable(Form.Field field) {
        return field.longest().replace("𠮷", "吉");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void setsTheLongestSample(String form, String id, Form.Field field, double height) {
        Setting setting = TYPESETTER.set(field, settable(field), height);
        assertTrue(setting.fits(), setting.missingGlyphs() + " " + setting.missingMm());
        inside(field, setting, height);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    void setsLongerAndLongerValuesWholeUntilItFlags(String form, String id, Form.Field field, double height) {
        StringBuilder value = new StringBuilder(settable(field));
        boolean flagged = false;
        for (int more = 0; more < 600 && !flagged; more += 1 + value.length() / 8) {
            value.append("見".repeat(1 + value.length() / 8));
            Setting setting = TYPESETTER.set(field, value.toString(), height);
            flagged = !setting.fits();
            if (flagged) {
                assertTrue(setting.missingMm() > 0);
                assertEquals(List.of(), setting.runs());
            } else {
                inside(field, setting, height);
                StringBuilder printed = new StringBuilder();
                setting.runs().forEach(run -> printed.append(run.text()));
                assertEquals(value.toString().replace("\n", ""), printed.toString());
            }
        }
        assertTrue(flagged);
    }

    /** Every line stays inside its box, and no letter is smaller or narrower than the form allows. */
    private static void inside(Form.Field field, Setting setting, double height) {
        int left = Typesetter.units(field.box().x());
        int right = left + Typesetter.units(field.box().w());
        for (Run run : setting.runs()) {
            int em = Glyphs.width(
                    run.font(),
                    run.text().stripTrailing(),
                    0,
                    run.text().stripTrailing().length(),
                    run.narrow());
            for (int i = 0; run.shifts() != null && i < run.shifts().length; i++) {
                em += run.shifts()[i];
            }
            long width = (long) em * run.size() * run.scale() / 1_000_000;
            assertTrue(run.x() >= left - 2, field.id() + " begins left of its box");
            assertTrue(run.x() + width <= right + 3, field.id() + " ends " + (run.x() + width - right) + " beyond");
            boolean asterisks = run.text().equals(Typesetter.ASTERISKS);
            assertTrue(asterisks || run.size() >= field.smallest());
            assertTrue(run.scale() >= field.condense() || run.scale() == 1000);
            int top = Typesetter.units(height) - Typesetter.units(field.box().y());
            assertTrue(run.y() < top, field.id() + " stands above its box");
            assertTrue(run.y() > top - Typesetter.units(field.box().h()) - 60, field.id() + " stands below its box");
        }
    }

    @Test
    void flagsTooManyDigitsForTheBoxes() {
        Setting setting = TYPESETTER.set(field("kokuho-u70", "insurer_number"), "009800112", 54);
        assertTrue(setting.missingMm() > 3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "令和8年8月1日, 3, ERA-01",
        "令和12年12月31日, 0, ERA-01",
        "平成元年12月1日, 1, ERA-01 T97",
        "昭和64年1月7日, 2, ERA-01 T97",
        "2026年8月1日, 2, ERA-01",
        "昭和10年月日不詳, 0, ERA-01"
    })
    void movesLonelyDigitsHalfAnEmToTheRight(String date, int moved, String rule) {
        Run run = TYPESETTER
                .set(field("kokuho-u70", "birth_date"), date, 54)
                .runs()
                .get(0);
        int count = 0;
        for (int i = 0; run.shifts() != null && i < run.shifts().length; i++) {
            count += run.shifts()[i] == 500 ? 1 : 0;
        }
        assertEquals(moved, count);
        assertEquals(date, run.text());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            見本　花子 | 1 | CHR-02
            ＭＡＸＩＭＩＬＩＡＮＯ　ＡＬＥＳＳＡＮＤＲＯ　ＧＯＮＺＡＬＥＺ　ＤＥ　ＬＡ　ＦＵＥＮＴＥ | 2 | CHR-02
            """)
    void breaksALongNameAtASpace(String name, int lines, String rule) {
        List<Run> runs = TYPESETTER.set(field("kokuho-u70", "name"), name, 54).runs();
        assertEquals(lines, runs.size());
        assertTrue(runs.size() == 1 || runs.get(0).text().endsWith("　"));
        assertTrue(runs.size() == 1 || runs.get(0).narrow());
    }

    @Test
    @DisplayName("CHR-06: a name of a hundred characters is flagged")
    void flagsANameOfAHundredCharacters() {
        assertTrue(!TYPESETTER
                .set(field("kokuho-u70", "name"), "見".repeat(100), 54)
                .fits());
    }

    @Test
    void namesCharactersNoFontHas() {
        Setting setting = TYPESETTER.set(field("kokuho-u70", "name"), "辻\udb40\udd12𠮷見\ue000𠮷", 54);
        assertEquals(List.of("U+8FBB U+E0112", "U+20BB7", "U+E000"), setting.missingGlyphs());
        assertEquals(List.of(), setting.runs());
    }

    @Test
    void neverPutsTheBaseCharacterInPlaceOfASequence() {
        assertTrue(FONTS.choose(FontRole.MINCHO_MJ, "葛\udb40\udd00") != null);
        assertTrue(FONTS.choose(FontRole.MINCHO_MJ, "葛\udb40\udd55") == null);
    }

    @Test
    void keepsAnHonorificWithItsName() {
        Setting setting = TYPESETTER.set(field("letter", "addressee"), "勅使河原﨑龍太郎左衛門之助兵衛門太夫介　様", 297);
        List<Run> runs = setting.runs();
        assertTrue(runs.get(runs.size() - 1).text().length() > 2);
    }

    private static Form.Field field(String form, String id) {
        for (Form.Side side : Samples.BUNDLED.single(form, Samples.DAY).sheet().sides()) {
            for (Form.Field field : side.fields()) {
                if (field.id().equals(id)) {
                    return field;
                }
            }
        }
        throw new IllegalArgumentException(id);
    }
}
