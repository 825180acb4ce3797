package shikaku.insuredperson.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.HouseholdView;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonQuery;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.rule.RosterScope;
import shikaku.insuredperson.rule.Sex;
import shikaku.insuredperson.rule.StayPeriod;
import shikaku.insuredperson.service.LoadPersons;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

class InsuredPersonsDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("06980015");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AtomicLong ids = new AtomicLong(1000);
    private InsuredPersons persons;
    private PersonSearch search;

    @BeforeEach
    void open() {
        persons = database.make(InsuredPersons.class);
        search = database.make(PersonSearch.class);
    }

    @Test
    void keepsEveryFactOfAPerson() throws SQLException {
        PersonRow row = row("桜北", "1187226", "02", "見本󠄀 花子𠮷", "ミホン ハナコ", "1977-09-14", null);
        long id = load(CITY, 1, row).get(0);

        PersonView kept = persons.find(CITY, id).orElseThrow();

        assertEquals(row.insuredNumber(), kept.insuredNumber());
        assertEquals(row.name(), kept.name());
        assertEquals(row.alias(), kept.alias());
        assertEquals(row.birthDate().exact(), kept.birthDate().exact());
        assertEquals(row.enrolments(), kept.enrolments());
        assertEquals(row.stay(), kept.stay());
        assertEquals(row.copayments(), kept.copayments());
        assertEquals("見本 太郎", kept.headName());
        assertEquals(null, kept.headPersonId());
        assertEquals(DAY, kept.extractedOn());
        assertTrue(kept.careNeeded());
    }

    @Test
    void keepsABirthDateWithUnknownParts() throws SQLException {
        PersonRow row = withBirth(
                row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null),
                new BirthDate(1931, 5, null, "昭和6年5月不詳"));

        BirthDate kept =
                persons.find(CITY, load(CITY, 1, row).get(0)).orElseThrow().birthDate();

        assertEquals(row.birthDate(), kept);
    }

    @Test
    void anotherInsurersPersonIsAsUnknownAsNobody() throws SQLException {
        long id = load(CITY, 1, row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null))
                .get(0);

        assertTrue(persons.find(OTHER, id).isEmpty());
        assertTrue(persons.ofIds(OTHER, List.of(id)).isEmpty());
        assertTrue(persons.after(OTHER, 0, Long.MAX_VALUE, 10).isEmpty());
        assertTrue(persons.names(OTHER, List.of(id)).isEmpty());
        assertEquals(0, persons.highestId(OTHER));
        assertEquals(
                0, search.search(OTHER, PersonQuery.of("ミホン"), TODAY, 0, 50).total());
    }

    @Test
    void aSecondRosterKeepsTheIdsAndMarksWhoIsMissing() throws SQLException {
        List<Long> first = load(
                CITY,
                1,
                row("桜北", "1187226", "01", "見本 太郎", "ミホン タロウ", "1975-01-02", null),
                row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null));

        List<Long> second = load(
                CITY, 2, withHousehold(row("桜北", "１１８７２２６", "02", "見本 華子", "ミホン ハナコ", "1977-09-14", null), "S1187226"));

        assertEquals(first.get(1), second.get(0));
        assertEquals("見本 華子", persons.find(CITY, second.get(0)).orElseThrow().name());
        assertEquals(DAY, persons.find(CITY, first.get(0)).orElseThrow().absentSince());
        assertEquals(null, persons.find(CITY, second.get(0)).orElseThrow().absentSince());
    }

    @Test
    void aHouseholdHasItsHeadAndMembers() throws SQLException {
        PersonRow head = asHead(row("桜北", "1187226", "01", "見本 太郎", "ミホン タロウ", "1975-01-02", null));
        List<Long> loaded = load(CITY, 1, row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null), head);

        PersonView wife = persons.find(CITY, loaded.get(0)).orElseThrow();
        HouseholdView household = persons.household(CITY, wife.householdId()).orElseThrow();

        assertEquals(loaded.get(1), household.headPersonId());
        assertEquals(2, household.members().size());
        assertTrue(persons.household(OTHER, wife.householdId()).isEmpty());
    }

    @ParameterizedTest(name = "「{0}」は{1}人")
    @CsvSource({
        "1187226, 3",
        "1187226-2, 1",
        "118722, 3",
        "１１８７２２６, 3",
        "桜北 1187226, 3",
        "北桜 1187226, 0",
        "ミホン ハ, 2",
        "みほん は, 2",
        "ミホンハナ, 1",
        "ミホ, 3",
        "見本 花子, 1",
        "見本花, 1",
        "髙田, 1",
        "高田, 1",
        "S52.9.14, 1",
        "19770914, 1",
        "ミホン S52.9.14, 1",
        "ミホン S52.9.15, 0",
        "タナカ, 0",
        "通称 名子, 3",
        "見本%, 0"
    })
    void findsByEveryRoad(String typed, int hits) throws SQLException {
        load(
                CITY,
                1,
                row("桜北", "1187226", "01", "髙田 太郎", "ミホン タロウ", "1975-01-02", null),
                row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null),
                row("桜北", "1187226", "03", "見本 隼人", "ミホン　ハヤト", "2001-03-31", null));

        assertEquals(
                hits, search.search(CITY, PersonQuery.of(typed), TODAY, 0, 50).total());
    }

    @Test
    void enrolledPeopleComeFirstAndOthersCanBeLeftOut() throws SQLException {
        List<Long> loaded = load(
                CITY,
                1,
                row("桜北", "1000001", "01", "見本 あ", "ミホン ア", "1975-01-02", TODAY),
                row("桜北", "1000002", "01", "見本 い", "ミホン イ", "1975-01-02", TODAY.plusDays(1)),
                row("桜北", "1000003", "01", "見本 う", "ミホン ウ", "1975-01-02", null));

        PersonQuery query = PersonQuery.of("ミホン");
        List<Long> all = search.search(CITY, query, TODAY, 0, 50).people().stream()
                .map(PersonView::id)
                .toList();

        assertEquals(List.of(loaded.get(1), loaded.get(2), loaded.get(0)), all);
        assertEquals(
                2,
                search.search(CITY, query.withEnrolledOnly(true), TODAY, 0, 50).total());
        assertEquals(
                List.of(loaded.get(2)),
                search.search(CITY, query, TODAY, 1, 1).people().stream()
                        .map(PersonView::id)
                        .toList());
        assertFalse(search.search(CITY, query, TODAY, 0, 1).more());
    }

    @Test
    void aCorrectedStartLeavesNoOpenPeriodBehind() throws SQLException {
        load(CITY, 1, enrolled(LocalDate.of(2008, 4, 1), null));

        long id = load(CITY, 2, enrolled(LocalDate.of(2008, 5, 1), TODAY)).get(0);

        PersonView kept = persons.find(CITY, id).orElseThrow();
        assertEquals(List.of(new EnrolmentPeriod(LocalDate.of(2008, 5, 1), TODAY)), kept.enrolments());
        assertTrue(kept.enrolmentOn(TODAY).isEmpty());
    }

    @Test
    void aPeriodThatEndedBeforeStaysBesideTheNextOne() throws SQLException {
        EnrolmentPeriod first = new EnrolmentPeriod(LocalDate.of(2008, 4, 1), LocalDate.of(2012, 4, 1));
        load(CITY, 1, enrolled(first.acquiredOn(), first.lostOn()));

        long id = load(CITY, 2, enrolled(LocalDate.of(2020, 4, 1), null)).get(0);

        assertEquals(
                List.of(first, new EnrolmentPeriod(LocalDate.of(2020, 4, 1), null)),
                persons.find(CITY, id).orElseThrow().enrolments());
    }

    @Test
    void aMovedOrWithdrawnRatioIsNotInForceAnyMore() throws SQLException {
        Copayment past = new Copayment(1, LocalDate.of(2025, 8, 1));
        load(CITY, 1, paying(past));
        load(CITY, 2, paying(new Copayment(3, LocalDate.of(2026, 9, 1)), new Copayment(2, LocalDate.of(2027, 8, 1))));

        Copayment now = new Copayment(2, LocalDate.of(2026, 8, 1));
        long id = load(CITY, 3, paying(now)).get(0);

        assertEquals(List.of(past, now), persons.find(CITY, id).orElseThrow().copayments());
    }

    @Test
    void aRosterWithoutRatiosAndStaysLeavesThemAsTheyAre() throws SQLException {
        PersonRow full = row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null);
        load(CITY, 1, full);

        long id;
        try (LoadPersons load = new LoadPersons(CITY, database.connection(), ids::getAndAdd, ids::getAndAdd)) {
            id = load.write(CITY, List.of(asHead(paying())), Set.of(), new RosterScope(DAY, 2, false, false, false))
                    .get(0);
        }

        assertEquals(full.copayments(), persons.find(CITY, id).orElseThrow().copayments());
        assertEquals(full.stay(), persons.find(CITY, id).orElseThrow().stay());
    }

    @Test
    void aNameSomebodyNoLongerHasFindsNobody() throws SQLException {
        PersonRow row = row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null);
        load(CITY, 1, row);

        load(CITY, 2, named(row, "別名 名美"));

        assertEquals(
                0, search.search(CITY, PersonQuery.of("通称 名子"), TODAY, 0, 50).total());
        assertEquals(
                1, search.search(CITY, PersonQuery.of("別名 名美"), TODAY, 0, 50).total());
    }

    @Test
    void theFirstNameOfAHeadWhoIsNotInsuredCounts() throws SQLException {
        PersonRow row = row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null);
        PersonRow silent = headedBy(row("桜北", "1187226", "01", "見本 次郎", "ミホン ジロウ", "1999-09-14", null), "");
        PersonRow late = headedBy(row("桜北", "1187226", "03", "見本 三郎", "ミホン サブロウ", "2001-09-14", null), "");
        long id;
        try (LoadPersons load = new LoadPersons(CITY, database.connection(), ids::getAndAdd, ids::getAndAdd)) {
            Set<String> headless = Set.of(row.householdNumber());
            id = load.write(CITY, List.of(silent, row), headless, RosterScope.whole(DAY, 1))
                    .get(1);
            load.write(CITY, List.of(late), headless, RosterScope.whole(DAY, 1));
        }

        assertEquals("見本 太郎", persons.find(CITY, id).orElseThrow().headName());
    }

    @Test
    void whatIsHiddenOfARestrictedPersonDecidesNothing() throws SQLException {
        List<Long> loaded = load(
                CITY,
                1,
                row("桜北", "1000001", "01", "見本 あ", "ミホン ア", "1975-01-02", TODAY),
                row("桜北", "1000002", "01", "見本 い", "ミホン イ", "1975-01-02", null));
        database.execute(
                "insert into non_disclosure_flag values (?, ?, 0, 1, 'FILING', '2026-11-24')",
                CITY.digits(),
                loaded.get(0));
        PersonQuery kana = PersonQuery.of("ミホン");
        PersonQuery alias = PersonQuery.of("通称 名子");

        assertEquals(loaded, found(kana));
        assertEquals(loaded, found(kana.withEnrolledOnly(true)));
        assertEquals(List.of(loaded.get(1)), found(alias));
        assertEquals(List.of(loaded.get(1), loaded.get(0)), found(kana.withOfficer(true)));
        assertEquals(List.of(loaded.get(1)), found(kana.withEnrolledOnly(true).withOfficer(true)));
        assertEquals(2, found(alias.withOfficer(true)).size());
    }

    private List<Long> found(PersonQuery query) {
        return search.search(CITY, query, TODAY, 0, 50).people().stream()
                .map(PersonView::id)
                .toList();
    }

    private static PersonRow enrolled(LocalDate acquiredOn, LocalDate lostOn) {
        PersonRow row = row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null);
        return with(
                row, row.alias(), row.headName(), List.of(new EnrolmentPeriod(acquiredOn, lostOn)), row.copayments());
    }

    private static PersonRow paying(Copayment... ratios) {
        PersonRow row = row("桜北", "1187226", "02", "見本 花子", "ミホン ハナコ", "1977-09-14", null);
        return with(row, row.alias(), row.headName(), row.enrolments(), List.of(ratios));
    }

    private static PersonRow named(PersonRow row, String alias) {
        return with(row, alias, row.headName(), row.enrolments(), row.copayments());
    }

    private static PersonRow headedBy(PersonRow row, String name) {
        return with(row, row.alias(), name, row.enrolments(), row.copayments());
    }

    private static PersonRow with(
            PersonRow row,
            String alias,
            String headName,
            List<EnrolmentPeriod> enrolments,
            List<Copayment> copayments) {
        return new PersonRow(
                row.insuredNumber(),
                row.name(),
                row.kana(),
                alias,
                row.legalName(),
                row.birthDate(),
                row.sex(),
                row.householdNumber(),
                headName,
                row.relationship(),
                row.head(),
                enrolments,
                row.stay(),
                copayments,
                row.employerRoute(),
                row.careNeeded(),
                row.studyEndsOn());
    }

    private List<Long> load(InsurerNumber tenant, long importId, PersonRow... rows) throws SQLException {
        try (LoadPersons load = new LoadPersons(tenant, database.connection(), ids::getAndAdd, ids::getAndAdd)) {
            Set<String> headless =
                    Stream.of(rows).map(PersonRow::householdNumber).collect(Collectors.toSet());
            List<Long> given = load.write(tenant, List.of(rows), headless, RosterScope.whole(DAY, importId));
            load.markAbsent(tenant, DAY, importId);
            return given;
        }
    }

    private static PersonRow row(
            String symbol, String number, String branch, String name, String kana, String birth, LocalDate lostOn) {
        return new PersonRow(
                new InsuredNumber(symbol, number, branch),
                name,
                kana,
                "通称 名子",
                "",
                BirthDate.of(LocalDate.parse(birth)),
                Sex.FEMALE,
                "S" + number,
                "見本 太郎",
                "妻",
                false,
                List.of(new EnrolmentPeriod(LocalDate.of(2008, 4, 1), lostOn)),
                new StayPeriod("永住者の配偶者等", LocalDate.of(2027, 3, 31), DAY),
                List.of(new Copayment(2, LocalDate.of(2026, 8, 1))),
                false,
                true,
                null);
    }

    private static PersonRow asHead(PersonRow row) {
        return new PersonRow(
                row.insuredNumber(),
                row.name(),
                row.kana(),
                row.alias(),
                row.legalName(),
                row.birthDate(),
                Sex.MALE,
                row.householdNumber(),
                "",
                "世帯主",
                true,
                row.enrolments(),
                null,
                row.copayments(),
                false,
                false,
                null);
    }

    private static PersonRow withHousehold(PersonRow row, String number) {
        return new PersonRow(
                row.insuredNumber(),
                row.name(),
                row.kana(),
                row.alias(),
                row.legalName(),
                row.birthDate(),
                row.sex(),
                number,
                row.headName(),
                row.relationship(),
                row.head(),
                row.enrolments(),
                row.stay(),
                row.copayments(),
                row.employerRoute(),
                row.careNeeded(),
                row.studyEndsOn());
    }

    private static PersonRow withBirth(PersonRow row, BirthDate birth) {
        return new PersonRow(
                row.insuredNumber(),
                row.name(),
                row.kana(),
                row.alias(),
                row.legalName(),
                birth,
                row.sex(),
                row.householdNumber(),
                row.headName(),
                row.relationship(),
                row.head(),
                row.enrolments(),
                row.stay(),
                row.copayments(),
                row.employerRoute(),
                row.careNeeded(),
                row.studyEndsOn());
    }
}
