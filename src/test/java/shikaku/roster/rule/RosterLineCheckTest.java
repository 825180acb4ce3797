package shikaku.roster.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insurer.rule.InsurerKind;
import shikaku.roster.rule.RosterLineCheck.Checked;
import shikaku.shared.value.InsurerNumber;

class RosterLineCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<RosterColumn, String> SOUND = Map.ofEntries(
            Map.entry(RosterColumn.EXTRACTED_ON, "20261123"),
            Map.entry(RosterColumn.INSURER, "980011"),
            Map.entry(RosterColumn.SYMBOL, "桜北"),
            Map.entry(RosterColumn.NUMBER, "1187226"),
            Map.entry(RosterColumn.BRANCH, "02"),
            Map.entry(RosterColumn.HOUSEHOLD, "0001187226"),
            Map.entry(RosterColumn.RELATIONSHIP, "妻"),
            Map.entry(RosterColumn.NAME, "見本 花子"),
            Map.entry(RosterColumn.KANA, "ミホン ハナコ"),
            Map.entry(RosterColumn.BIRTH, "昭和52年9月14日"),
            Map.entry(RosterColumn.SEX, "2"),
            Map.entry(RosterColumn.ACQUIRED, "20080401"),
            Map.entry(RosterColumn.STREET, "桜北市桜台一丁目２番３号"),
            Map.entry(RosterColumn.POSTAL_CODE, "987-6543"));

    @ParameterizedTest(name = "{0}「{1}」→ {2}")
    @CsvSource({
        "BIRTH, 昭和52年9月14日, ok",
        "BIRTH, S52.9.14, ok",
        "BIRTH, 19770914, ok",
        "BIRTH, 1977-09-14, ok",
        "BIRTH, 昭和64年1月7日, ok",
        "BIRTH, 昭和64年1月8日, OUTSIDE_ERA 昭和は64年1月7日までです 平成元年1月8日",
        "BIRTH, 昭和65年2月3日, OUTSIDE_ERA 昭和は64年1月7日までです 平成2年2月3日",
        "BIRTH, 平成31年5月1日, OUTSIDE_ERA 平成は31年4月30日までです 令和元年5月1日",
        "BIRTH, H31.5.1, OUTSIDE_ERA 平成は31年4月30日までです 令和元年5月1日",
        "BIRTH, 令和元年4月30日, OUTSIDE_ERA 令和は元年5月1日からです 平成31年4月30日",
        "BIRTH, 平成元年2月29日, NO_SUCH_DAY  2月は28日まで",
        "BIRTH, 20010229, NO_SUCH_DAY  2月は28日まで",
        "BIRTH, 20261131, NO_SUCH_DAY  11月は30日まで",
        "BIRTH, 明治5年1月1日, OLD_CALENDAR",
        "BIRTH, 昭和のころ, NOT_A_DAY",
        "BIRTH, 20261123, ok",
        "BIRTH, 20261124, AFTER_EXTRACTION",
        "BIRTH, 昭和6年5月不詳, ok",
        "BIRTH, 19310500, ok",
        "BIRTH, 19310000, ok",
        "BIRTH, 00000000, ok",
        "BIRTH, 不詳, ok",
        "BIRTH, 18730000, ok",
        "BIRTH, 18720000, OLD_CALENDAR",
        "BIRTH, 20261100, ok",
        "BIRTH, 20261200, AFTER_EXTRACTION",
        "BIRTH, 20270000, AFTER_EXTRACTION",
        "BIRTH, 99991200, AFTER_EXTRACTION",
        "USES_12, 10000, TOO_LONG 4 5",
        "BIRTH, '', MISSING",
        "INSURER, 00980011, ok",
        "INSURER, 980012, NOT_OFFERED",
        "INSURER, 06980015, OTHER_INSURER",
        "INSURER, 98001, DIGITS 8 5",
        "NUMBER, １１８７２２６, ok",
        "NUMBER, 11872x6, NOT_A_NUMBER",
        "NUMBER, '', MISSING",
        "BRANCH, 2, ok",
        "BRANCH, 123, DIGITS 2 3",
        "HOUSEHOLD, '', MISSING",
        "SEX, 女, ok",
        "SEX, 4, NOT_OFFERED",
        "ACQUIRED, 19770913, DAY_ORDER 生年月日",
        "ACQUIRED, 19770914, ok",
        "LOST, 20080331, DAY_ORDER 資格取得日",
        "LOST, 20080401, ok",
        "EXTRACTED_ON, 20261124, ok",
        "EXTRACTED_ON, 20261125, NEWER_THAN_TODAY",
        "RATIO, 4, NOT_OFFERED",
        "CARD, 有り, NOT_OFFERED",
        "POSTAL_CODE, 987654, DIGITS 7 6",
        "NAME, 𠮷﨑 葛󠄀飾子, ok",
        "NAME, '', MISSING",
        "STUDY_ENDS, 20270331, ok"
    })
    void saysWhatIsWrongWithAValue(RosterColumn column, String delivered, String expected) {
        assertEquals(expected, said(column, check(InsurerKind.KOKUHO, "980011", Map.of(column, delivered))));
    }

    @Test
    void namesACharacterWithoutAnEntryByItsCodeAndPlaceOnly() {
        Checked checked = check(InsurerKind.KOKUHO, "980011", Map.of(RosterColumn.NAME, "見本𠮷\uE1A3子"));

        RosterFault fault = checked.faults().get(0);
        assertEquals(FaultReason.UNMAPPED_CHARACTER, fault.reason());
        assertEquals("U+E1A3（4文字目）", fault.delivered());
        assertFalse(fault.toString().contains("見本"));
    }

    @Test
    void showsNothingThatIsSecret() {
        for (RosterColumn column : RosterColumn.values()) {
            if (column.secret()) {
                String value = "秘密".repeat(200);
                for (RosterFault fault : check(InsurerKind.KOKUHO, "980011", Map.of(column, value))
                        .faults()) {
                    assertFalse(fault.toString().contains("秘密"), column + ": " + fault);
                }
            }
        }
    }

    @Test
    void keepsARareNameToTheLastSelector() {
        String name = "𠮷﨑 葛\uDB40\uDD00飾子";

        assertEquals(
                name,
                check(InsurerKind.KOKUHO, "980011", Map.of(RosterColumn.NAME, name))
                        .value()
                        .person()
                        .name());
    }

    @ParameterizedTest(name = "NUM-06 {0}")
    @CsvSource({"12345674, ok", "12345678, CHECK_DIGIT", "1234567, DIGITS 8 7"})
    void onlyWarnsAboutTheCheckDigitOfAnElderlyPerson(String number, String expected) {
        Checked checked = check(
                InsurerKind.KOUKI, "39980016", Map.of(RosterColumn.INSURER, "39980016", RosterColumn.NUMBER, number));

        assertEquals(expected, said(RosterColumn.NUMBER, checked));
        assertEquals(expected.startsWith("DIGITS"), checked.value() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "STAY_LAST_DAY, 20270331, STAY_STATUS",
        "RATIO, 2, RATIO_FROM",
        "NEXT_RATIO, 3, NEXT_RATIO_FROM",
        "CARD, なし, CARD_EXTRACTED_ON",
        "REGISTRATION, 登録済, CARD_EXTRACTED_ON",
        "DEREGISTRATION_FILED, 20261001, CARD_EXTRACTED_ON",
        "DEREGISTERED, 20261001, CARD_EXTRACTED_ON",
        "CERTIFICATE_EXPIRES, 20261001, CARD_EXTRACTED_ON",
        "CARD_EXPIRES, 20261001, CARD_EXTRACTED_ON",
        "CARD_RETURNED, 20261001, CARD_EXTRACTED_ON",
        "USES_12, 0, CARD_EXTRACTED_ON",
        "USES_3, 0, CARD_EXTRACTED_ON",
        "NUMBER_MISSING, 1, CARD_EXTRACTED_ON",
        "DELIVERY_KIND, 2, DELIVERY_STREET"
    })
    void aValueThatNeedsAnotherSaysWhich(RosterColumn given, String value, RosterColumn wanted) {
        Checked checked = check(InsurerKind.KOKUHO, "980011", Map.of(given, value));

        assertEquals("WANTED_WITH " + given.heading(), said(wanted, checked));
    }

    @Test
    void aBirthDateOfWhichNothingIsKnownHasNoYear() {
        BirthDate birth = check(InsurerKind.KOKUHO, "980011", Map.of(RosterColumn.BIRTH, "00000000"))
                .value()
                .person()
                .birthDate();

        assertEquals(new BirthDate(null, null, null, "00000000"), birth);
    }

    @Test
    void thatTheNumberWasGivenNeedsNoDayOfExtraction() {
        assertEquals(
                List.of(),
                check(InsurerKind.KOKUHO, "980011", Map.of(RosterColumn.NUMBER_MISSING, "0"))
                        .faults());
    }

    @Test
    void aTooLongValueIsNotShownSinceItMayBeItsNeighbours() {
        Checked checked =
                check(InsurerKind.KOKUHO, "980011", Map.of(RosterColumn.RELATIONSHIP, "妻,見本 花子,桜北市桜台一丁目２番３号桜台住宅"));

        assertFalse(checked.faults().get(0).toString().contains("桜台"));
    }

    @Test
    void everyElderlyPersonIsInsuredAloneWhateverTheHouseholdsNumber() {
        RosterLineCheck check = opened(InsurerKind.KOUKI, "39980016");
        HouseholdCheck households = new HouseholdCheck();
        for (String number : List.of("12345674", "12345682")) {
            Checked checked = check.check(
                    2,
                    line(Map.of(
                            RosterColumn.INSURER, "39980016",
                            RosterColumn.SYMBOL, "",
                            RosterColumn.BRANCH, "",
                            RosterColumn.NUMBER, number,
                            RosterColumn.HOUSEHOLD, "0001187226")));
            assertEquals(List.of(), checked.faults());
            assertEquals(Optional.empty(), households.add(2, checked.value()));
        }
        assertEquals(List.of(), households.headless(10));
    }

    @Test
    void everyLineHasTheSameDayOfExtraction() {
        RosterLineCheck check = opened(InsurerKind.KOKUHO, "980011");
        check.check(2, line(Map.of()));

        Checked second = check.check(3, line(Map.of(RosterColumn.EXTRACTED_ON, "20261122")));

        assertEquals("OTHER_DAY_THAN_BEFORE 20261123", said(RosterColumn.EXTRACTED_ON, second));
        assertEquals(LocalDate.of(2026, 11, 23), check.extractedOn());
    }

    @Test
    void aLineWithTooFewFieldsIsOneFault() {
        Checked checked = opened(InsurerKind.KOKUHO, "980011").check(2, List.of("a", "b"));

        assertEquals(1, checked.faults().size());
        assertEquals(FaultReason.FIELD_COUNT, checked.faults().get(0).reason());
    }

    @Test
    void aSoundLineIsReadWhole() {
        Checked checked = check(InsurerKind.KOKUHO, "980011", Map.of());

        assertEquals(List.of(), checked.faults());
        assertNotNull(checked.value());
        assertEquals("9876543", checked.value().resident().postalCode());
        assertEquals("0001187226", checked.value().person().householdNumber());
    }

    private static Checked check(InsurerKind kind, String insurer, Map<RosterColumn, String> changed) {
        return opened(kind, insurer).check(2, line(changed));
    }

    private static RosterLineCheck opened(InsurerKind kind, String insurer) {
        EnumMap<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        for (RosterColumn column : RosterColumn.values()) {
            places.put(column, places.size());
        }
        return new RosterLineCheck(InsurerNumber.of(insurer), kind, TODAY, places.size(), places);
    }

    private static List<String> line(Map<RosterColumn, String> changed) {
        List<String> fields = new ArrayList<>();
        for (RosterColumn column : RosterColumn.values()) {
            fields.add(changed.getOrDefault(column, SOUND.getOrDefault(column, "")));
        }
        return fields;
    }

    private static String said(RosterColumn column, Checked checked) {
        String found = checked.faults().stream()
                .filter(fault -> fault.column().equals(column.heading()))
                .map(fault -> (fault.reason() + " " + fault.about() + " " + fault.hint()).stripTrailing())
                .collect(Collectors.joining(";"));
        return found.isEmpty() ? "ok" : found;
    }
}
