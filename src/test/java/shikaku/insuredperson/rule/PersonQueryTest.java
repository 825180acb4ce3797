package shikaku.insuredperson.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonQueryTest {

    @ParameterizedTest(name = "「{0}」")
    @CsvSource({
        "1187226,             1187226, , , , , ,",
        "１１８７２２６－２,  1187226, 02, , , , ,",
        "1187226-02,          1187226, 02, , , , ,",
        "1187226ー2,          1187226, 02, , , , ,",
        "桜北 1187226,        1187226, , 桜北, , , ,",
        "ミホン ハ,           , , , ミホン, ハ, ,",
        "みほん　は,          , , , ミホン, ハ, ,",
        "ﾐﾎﾝ ﾊ,               , , , ミホン, ハ, ,",
        "ミホン,              , , , ミホン, , ,",
        "ジョウ,              , , , シヨウ, , ,",
        "S52.9.14,            , , , , , , 1977-09-14",
        "昭和52年9月14日,     , , , , , , 1977-09-14",
        "19770914,            19770914, , , , , , 1977-09-14",
        "ミホン 19770914,     , , , ミホン, , , 1977-09-14",
        "見本 花子,           , , , , , 見本花子,",
        "髙𠮷 花子,           , , , , , 高吉花子,",
        "見本 ハナ,           , , , , , 見本ハナ,",
        "見本 S52.9.14,       , , , , , 見本, 1977-09-14",
        "Smith John,          , , , , , SMITHJOHN,",
        "20261131,            20261131, , , , , ,",
        "平成31年5月1日,      , , , , , 平成31年5月1日,"
    })
    void understandsWhatAClerkTypes(
            String typed,
            String number,
            String branch,
            String symbol,
            String family,
            String given,
            String name,
            String birth) {
        PersonQuery query = PersonQuery.of(typed);

        assertEquals(
                "%s %s %s %s %s %s %s".formatted(number, branch, symbol, family, given, name, birth),
                "%s %s %s %s %s %s %s"
                        .formatted(
                                query.number(),
                                query.branch(),
                                query.symbol(),
                                query.family(),
                                query.given(),
                                query.name(),
                                query.birthOn()));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'　'"})
    void nothingTypedFindsNobody(String typed) {
        assertEquals(true, PersonQuery.of(typed).empty());
    }
}
