package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.eligibility.rule.ValidityEndDate.Limit;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.TermCycle;
import shikaku.shared.time.EffectiveDated;

@DisplayName("有効期限（VAL）")
class ValidityEndDateTest {

    @ParameterizedTest(name = "{0}: {1} {2}生 在留{3} 学生{4} 喪失{5} {6}交付 → {7}（{8}）")
    @CsvSource(
            textBlock =
                    """
            T30 VAL-02,                KOKUHO, 1959-12-15, , , , 2026-08-01, 2027-07-31, BASE_DATE
            T01 VAL-02,                KOKUHO, 1981-05-05, , , , 2026-11-22, 2027-07-31, BASE_DATE
            VAL-02 基準日の前日,       KOKUHO, 1981-05-05, , , , 2026-07-30, 2026-07-31, BASE_DATE
            VAL-02 基準日,             KOKUHO, 1981-05-05, , , , 2026-07-31, 2026-07-31, BASE_DATE
            VAL-02 基準日の翌日,       KOKUHO, 1981-05-05, , , , 2026-08-01, 2027-07-31, BASE_DATE
            T31 VAL-05,                KOKUHO, 1957-03-10, , , , 2026-08-01, 2027-03-31, TURNS_70
            T32 VAL-05 1日生は前月末,  KOKUHO, 1957-03-01, , , , 2026-08-01, 2027-02-28, TURNS_70
            VAL-05 2日生は当月末,      KOKUHO, 1957-03-02, , , , 2026-08-01, 2027-03-31, TURNS_70
            T34 VAL-05 基準日と同じ,   KOKUHO, 1957-07-02, , , , 2026-08-01, 2027-07-31, BASE_DATE
            VAL-05 7月1日生,           KOKUHO, 1957-07-01, , , , 2026-08-01, 2027-06-30, TURNS_70
            T35 VAL-05 8月1日生,       KOKUHO, 1957-08-01, , , , 2026-08-01, 2027-07-31, BASE_DATE
            VAL-05 70歳になった翌月,   KOKUHO, 1957-03-10, , , , 2027-04-01, 2027-07-31, BASE_DATE
            T37 VAL-06,                KOKUHO, 1952-01-10, , , , 2026-08-01, 2027-01-09, TURNS_75
            T38 VAL-06,                KOKUHO, 1952-07-31, , , , 2026-08-01, 2027-07-30, TURNS_75
            T39 VAL-06,                KOKUHO, 1952-08-01, , , , 2026-08-01, 2027-07-31, BASE_DATE
            VAL-06 VAL-17 閏日生,      KOKUHO, 1952-02-29, , , , 2026-08-01, 2027-02-28, TURNS_75
            T40 VAL-08,                KOKUHO, 1986-05-05, 2027-03-15, , , 2026-08-01, 2027-03-16, STAY_ENDS
            T41 VAL-08 在留が後,       KOKUHO, 1986-05-05, 2028-01-31, , , 2026-08-01, 2027-07-31, BASE_DATE
            VAL-08 基準日の前日まで,   KOKUHO, 1986-05-05, 2027-07-29, , , 2026-08-01, 2027-07-30, STAY_ENDS
            VAL-08 基準日と同じ,       KOKUHO, 1986-05-05, 2027-07-30, , , 2026-08-01, 2027-07-31, BASE_DATE
            T46 VAL-10,                KOKUHO, 2005-05-05, , 2027-03-31, , 2026-08-01, 2027-03-31, STUDY_ENDS
            VAL-05 月末の交付,         KOKUHO, 1957-03-10, , , , 2027-03-31, 2027-03-31, TURNS_70
            VAL-05 閏日生は2月末,      KOKUHO, 1956-02-29, , , , 2025-08-01, 2026-02-28, TURNS_70
            VAL-05 31日生,             KOKUHO, 1957-03-31, , , , 2026-08-01, 2027-03-31, TURNS_70
            VAL-06 誕生日の前日の交付, KOKUHO, 1952-01-10, , , , 2027-01-09, 2027-01-09, TURNS_75
            VAL-06 1月1日生は大晦日,   KOKUHO, 1952-01-01, , , , 2026-08-01, 2026-12-31, TURNS_75
            VAL-06 3月1日生は2月末,    KOKUHO, 1952-03-01, , , , 2026-08-01, 2027-02-28, TURNS_75
            VAL-08 在留の翌日と70歳,   KOKUHO, 1957-03-10, 2027-03-30, , , 2026-08-01, 2027-03-31, TURNS_70
            VAL-08 後期にも在留期間,   KOUKI, 1940-02-15, 2027-03-15, , , 2026-08-01, 2027-03-16, STAY_ENDS
            VAL-10 基準日の前日,       KOKUHO, 2005-05-05, , 2027-07-30, , 2026-08-01, 2027-07-30, STUDY_ENDS
            VAL-10 基準日と同じ,       KOKUHO, 2005-05-05, , 2027-07-31, , 2026-08-01, 2027-07-31, BASE_DATE
            VAL-07 喪失が発効の翌日,   KOKUHO, 1981-05-05, , , 2026-08-02, 2026-08-01, 2026-08-01, ENROLMENT_ENDS
            VAL-07 喪失の予定,         KOKUHO, 1981-05-05, , , 2027-04-01, 2026-08-01, 2027-03-31, ENROLMENT_ENDS
            VAL-15 最も早い日,         KOKUHO, 1957-03-10, 2027-03-30, 2027-04-30, , 2026-08-01, 2027-03-31, TURNS_70
            VAL-15 在留が最も早い,     KOKUHO, 1957-03-10, 2027-03-29, 2027-04-30, , 2026-08-01, 2027-03-30, STAY_ENDS
            T25 VAL-04 暫定運用,       KOUKI, 1950-01-01, , , , 2026-05-10, 2026-07-31, KOUKI_BASE_DATE
            T48 VAL-04 75歳の新規,     KOUKI, 1952-02-15, , , , 2027-02-15, 2027-07-31, KOUKI_BASE_DATE
            VAL-04 VAL-16 末日,        KOUKI, 1940-02-15, , , , 2027-07-31, 2027-07-31, KOUKI_BASE_DATE
            VAL-04 翌年度,             KOUKI, 1940-02-15, , , , 2027-08-01, 2028-07-31, KOUKI_BASE_DATE
            VAL-03 健保の長い周期,     KENPO, 1981-05-05, , , , 2026-08-01, 2030-11-30, LONGER_BASE_DATE
            VAL-06 健保の75歳,         KENPO, 1952-01-10, , , , 2026-08-01, 2027-01-09, TURNS_75
            VAL-05 分離の健保は切らない, KENPO, 1957-03-10, , , , 2026-08-01, 2030-11-30, LONGER_BASE_DATE
            """)
    void isTheEarliestOfAllDays(
            String name,
            InsurerKind kind,
            LocalDate birth,
            LocalDate stay,
            LocalDate study,
            LocalDate lost,
            LocalDate issued,
            LocalDate last,
            Limit limit) {
        PersonFacts person = Facts.of(kind)
                .born(birth)
                .staysTo(stay)
                .studiesTo(study)
                .enrolled(LocalDate.of(2020, 4, 1), lost)
                .build();
        ValidityEndDate.Decision decision = ValidityEndDate.of(person, Facts.usual(kind), issued);
        assertEquals(last, decision.lastDay(), name);
        assertEquals(limit, decision.limit(), name);
        assertEquals(
                1,
                decision.candidates().stream()
                        .filter(ValidityEndDate.Candidate::earliest)
                        .count());
        assertTrue(decision.candidates().get(0).earliest());
    }

    @ParameterizedTest(name = "{0}: {1}生 {2}交付 → {3}（{4}）")
    @CsvSource(
            textBlock =
                    """
            T43 VAL-03 70歳未満2年, 1975-05-05, 2025-08-01, 2027-07-31, LONGER_BASE_DATE
            T44 VAL-03 70歳以上1年, 1953-05-05, 2025-08-01, 2026-07-31, BASE_DATE
            VAL-03 2年の途中,       1975-05-05, 2026-11-22, 2027-07-31, LONGER_BASE_DATE
            VAL-03 2年の翌日,       1975-05-05, 2027-08-01, 2029-07-31, LONGER_BASE_DATE
            VAL-03 70歳の前月,      1955-09-10, 2025-09-30, 2025-09-30, TURNS_70
            VAL-03 70歳の翌月,      1955-09-10, 2025-10-01, 2026-07-31, BASE_DATE
            """)
    void followsTheTwoBandsOfTheInsurer(String name, LocalDate birth, LocalDate issued, LocalDate last, Limit limit) {
        EffectiveDated<InsurerPolicy> policy = withTerms(new InsurerPolicy.Terms(
                new TermCycle(MonthDay.of(7, 31), 2, 2027), TermCycle.yearly(MonthDay.of(7, 31)), 1));
        ValidityEndDate.Decision decision =
                ValidityEndDate.of(Facts.kokuho().born(birth).build(), policy, issued);
        assertEquals(last, decision.lastDay(), name);
        assertEquals(limit, decision.limit(), name);
    }

    @ParameterizedTest(name = "VAL-01 周期{0}年 {1}交付 → {2}（{3}）")
    @CsvSource({
        "6, 2026-08-01, 2031-07-31, LEGAL_CAP",
        "6, 2026-11-24, 2031-11-23, LEGAL_CAP",
        "6, 2028-02-29, 2033-02-28, LEGAL_CAP",
        "5, 2026-08-01, 2031-07-31, LONGER_BASE_DATE",
        "5, 2026-08-02, 2031-07-31, LONGER_BASE_DATE"
    })
    void neverLastsLongerThanFiveYears(int years, LocalDate issued, LocalDate last, Limit limit) {
        TermCycle cycle = new TermCycle(MonthDay.of(7, 31), years, null);
        EffectiveDated<InsurerPolicy> policy = withTerms(new InsurerPolicy.Terms(cycle, cycle, 1));
        ValidityEndDate.Decision decision = ValidityEndDate.of(Facts.kokuho().build(), policy, issued);
        assertEquals(last, decision.lastDay());
        assertEquals(limit, decision.limit());
    }

    @ParameterizedTest(name = "VAL-02 基準日{0}/{1} {2}交付 → {3}")
    @CsvSource({
        "9, 30, 2026-09-30, 2026-09-30",
        "9, 30, 2026-10-01, 2027-09-30",
        "3, 31, 2027-03-31, 2027-03-31",
        "3, 31, 2027-04-01, 2028-03-31",
        "11, 30, 2026-11-30, 2026-11-30",
        "11, 30, 2026-12-01, 2027-11-30"
    })
    void endsOnTheBaseDateOfTheInsurer(int month, int day, LocalDate issued, LocalDate last) {
        TermCycle yearly = TermCycle.yearly(MonthDay.of(month, day));
        ValidityEndDate.Decision decision = ValidityEndDate.of(
                Facts.kokuho().build(), withTerms(new InsurerPolicy.Terms(yearly, yearly, 1)), issued);
        assertEquals(last, decision.lastDay());
        assertEquals(Limit.BASE_DATE, decision.limit());
    }

    @Test
    @DisplayName("VAL-15 比べた日はすべて、早い順に残り、同じ日なら保険者の基準日が先")
    void keepsEveryDayThatWasWeighed() {
        PersonFacts person = Facts.kokuho()
                .born(LocalDate.of(1957, 7, 2))
                .staysTo(LocalDate.of(2027, 7, 30))
                .build();
        ValidityEndDate.Decision decision =
                ValidityEndDate.of(person, Facts.usual(InsurerKind.KOKUHO), LocalDate.of(2026, 8, 1));
        assertEquals(
                List.of(
                        new ValidityEndDate.Candidate(Limit.BASE_DATE, LocalDate.of(2027, 7, 31), true),
                        new ValidityEndDate.Candidate(Limit.TURNS_70, LocalDate.of(2027, 7, 31), false),
                        new ValidityEndDate.Candidate(Limit.STAY_ENDS, LocalDate.of(2027, 7, 31), false),
                        new ValidityEndDate.Candidate(Limit.LEGAL_CAP, LocalDate.of(2031, 7, 31), false),
                        new ValidityEndDate.Candidate(Limit.TURNS_75, LocalDate.of(2032, 7, 1), false)),
                decision.candidates());
    }

    @Test
    @DisplayName("CFG-03 VAL-08 在留期間の翌日を足さない保険者")
    void endsWithTheStayWhereTheInsurerAddsNothing() {
        TermCycle yearly = TermCycle.yearly(MonthDay.of(7, 31));
        ValidityEndDate.Decision decision = ValidityEndDate.of(
                Facts.kokuho().staysTo(LocalDate.of(2027, 3, 15)).build(),
                withTerms(new InsurerPolicy.Terms(yearly, yearly, 0)),
                LocalDate.of(2026, 8, 1));
        assertEquals(LocalDate.of(2027, 3, 15), decision.lastDay());
    }

    @ParameterizedTest(name = "VAL-15 {0}年{1}月{2}日生 → {3}（{4}）")
    @CsvSource({
        "1957, 3, , , BIRTH_DATE_UNKNOWN",
        "1957, 7, , , BIRTH_DATE_UNKNOWN",
        "1957, 8, , 2027-07-31, BASE_DATE",
        "1957, 9, , 2027-07-31, BASE_DATE",
        "1952, 7, , , BIRTH_DATE_UNKNOWN",
        "1952, 8, , 2027-07-31, BASE_DATE",
        "1990, , , 2027-07-31, BASE_DATE",
        "1957, , , , BIRTH_DATE_UNKNOWN",
        "1952, , , , BIRTH_DATE_UNKNOWN",
        "1955, , , 2027-07-31, BASE_DATE",
        ", , , , BIRTH_DATE_UNKNOWN"
    })
    void neverGuessesAMissingPartOfTheBirthDate(Integer year, Integer month, Integer day, LocalDate last, Limit limit) {
        ValidityEndDate.Decision decision = ValidityEndDate.of(
                Facts.kokuho().born(new BirthDate(year, month, day, "不詳")).build(),
                Facts.usual(InsurerKind.KOKUHO),
                LocalDate.of(2026, 8, 1));
        assertEquals(last, decision.lastDay());
        assertEquals(limit, decision.limit());
    }

    @ParameterizedTest(name = "VAL-15 {0}年{1}月生、在留期間 {3} まで、{2}交付 → {4}（{5}）")
    @CsvSource({
        "1957, 3, 2027-02-28, 2027-03-30, , BIRTH_DATE_UNKNOWN",
        "1957, 3, 2027-02-28, 2027-02-27, 2027-02-28, STAY_ENDS",
        "1957, 3, 2027-03-01, 2027-03-30, 2027-03-31, STAY_ENDS",
        "1957, 3, 2027-03-01, 2027-03-31, , BIRTH_DATE_UNKNOWN",
        "1957, 3, 2027-04-01, 2027-03-31, 2027-04-01, STAY_ENDS"
    })
    void asksOnlyWhereAPossibleBirthdayCounts(
            Integer year, Integer month, LocalDate issued, LocalDate stay, LocalDate last, Limit limit) {
        ValidityEndDate.Decision decision = ValidityEndDate.of(
                Facts.kokuho()
                        .born(new BirthDate(year, month, null, "不詳"))
                        .staysTo(stay)
                        .build(),
                Facts.usual(InsurerKind.KOKUHO),
                issued);
        assertEquals(last, decision.lastDay());
        assertEquals(limit, decision.limit());
    }

    @Test
    @DisplayName("VAL-05 CFG-02 受給者証を一体とする被用者保険は70歳の月末で切る")
    void cutsAt70WhereTheInsurerMergesTheRatio() {
        InsurerPolicy usual = InsurerPolicy.usualFor(InsurerKind.KENPO);
        InsurerPolicy.Forms forms = usual.forms();
        InsurerPolicy merged = new InsurerPolicy(
                usual.terms(), new InsurerPolicy.Forms(true, forms.ratioWordingUnder70()), usual.mail(), usual.issue());
        PersonFacts person =
                Facts.of(InsurerKind.KENPO).born(LocalDate.of(1957, 3, 10)).build();
        assertEquals(
                LocalDate.of(2027, 3, 31),
                ValidityEndDate.of(
                                person,
                                EffectiveDated.from(LocalDate.of(2024, 12, 2), merged, "test"),
                                LocalDate.of(2026, 8, 1))
                        .lastDay());
    }

    private static EffectiveDated<InsurerPolicy> withTerms(InsurerPolicy.Terms terms) {
        InsurerPolicy usual = InsurerPolicy.usualFor(InsurerKind.KOKUHO);
        return EffectiveDated.from(
                LocalDate.of(2024, 12, 2),
                new InsurerPolicy(terms, usual.forms(), usual.mail(), usual.issue()),
                "test");
    }
}
