package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static shikaku.eligibility.rule.Facts.kokuho;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.eligibility.rule.Handover.Identity;
import shikaku.eligibility.rule.Handover.Visitor;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

@DisplayName("窓口交付の可否")
class IssueGuardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Handover SEEN = new Handover(Visitor.SELF, Identity.ONE_WITH_PHOTO);

    static Stream<Row> rows() {
        return Stream.of(
                row("ISS-01 提案どおり", noCard(), Ground.NO_CARD, "", SEEN, false, ""),
                row("T12 ISS-10 紛失の申請", working(), Ground.CARD_LOST, "きのう紛失", SEEN, false, ""),
                row("ISS-10 理由の記入がない", working(), Ground.CARD_LOST, " ", SEEN, false, "GROUND_NEEDS_REASON"),
                row("ISS-10 理由が空", working(), Ground.CARD_LOST, null, SEEN, false, "GROUND_NEEDS_REASON"),
                row(
                                "ISS-02 抽出日から後のカードの変化を聞いていない",
                                kokuho().registration(RegistrationState.NOT_REGISTERED),
                                Ground.NOT_REGISTERED,
                                "",
                                SEEN,
                                false,
                                "CARD_NOT_ASKED")
                        .unasked(),
                row(
                        "ISS-02 聞いた",
                        kokuho().registration(RegistrationState.NOT_REGISTERED),
                        Ground.NOT_REGISTERED,
                        "",
                        SEEN,
                        false,
                        ""),
                row("ISS-01 聞いていないが、カードの状態によらない", noCard(), Ground.NO_CARD, "", SEEN, false, "")
                        .unasked(),
                row("ISS-11 再交付中の申請", working(), Ground.CARD_RENEWING, "再交付中", SEEN, false, ""),
                row("T09 ISS-07 返納して申請", working(), Ground.CARD_RETURNED_APPLICATION, "返納", SEEN, false, ""),
                row("ISS-14 新生児", working(), Ground.NEWBORN, "保護者の申請", SEEN, false, ""),
                row("T14 ISS-13 予備としてほしい", working(), null, "", SEEN, false, "CARD_WORKS"),
                row("ISS-13 事実でない理由", working(), Ground.NO_CARD, "予備", SEEN, false, "GROUND_NOT_TRUE"),
                row(
                        "ISS-06 経過期間中は前もって交付できる",
                        kokuho().expires(LocalDate.of(2026, 9, 14)),
                        Ground.CERT_LAPSE_PENDING,
                        "",
                        SEEN,
                        false,
                        ""),
                row("CMP-01 名簿にないが資格は続いている", noCard(), Ground.NO_CARD, "", SEEN, false, "")
                        .absent(),
                row("CMP-01 名簿にないのに聞いていない", noCard(), Ground.NO_CARD, "", SEEN, false, "CARD_NOT_ASKED")
                        .absent()
                        .unasked(),
                row("T15 担当者でない人", noCard().flags(true, false), Ground.NO_CARD, "", SEEN, false, "FOR_OFFICER"),
                row("T15 担当者", noCard().flags(true, false), Ground.NO_CARD, "", SEEN, true, ""),
                row(
                        "資格がない",
                        noCard().enrolled(LocalDate.of(2020, 4, 1), TODAY),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "NOT_INSURED"),
                row(
                        "有効なものがある",
                        noCard().holds(LocalDate.of(2026, 8, 1), TODAY, null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "ALREADY_ISSUED"),
                row(
                        "次の年度のものを交付済み",
                        noCard().holds(LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                row(
                        "この期間の途中から有効なものを交付済み",
                        noCard().holds(LocalDate.of(2027, 7, 31), LocalDate.of(2028, 7, 31), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "NEXT_ONE_ISSUED"),
                row(
                        "VAL-07 喪失の前のものは、戻った後には使えない",
                        noCard().holds(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), null, false)
                                .enrolledBefore(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 9, 1))
                                .enrolled(LocalDate.of(2026, 10, 1), null),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                row(
                        "VAL-07 喪失の日に始まったものは使える",
                        noCard().holds(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 31), null, false)
                                .enrolledBefore(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 9, 1))
                                .enrolled(LocalDate.of(2026, 9, 1), null),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "ALREADY_ISSUED"),
                row(
                        "前日で切れた",
                        noCard().holds(LocalDate.of(2026, 8, 1), TODAY.minusDays(1), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                row(
                        "回収済み",
                        noCard().holds(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), TODAY, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                row(
                        "VAL-08 期限が過ぎている",
                        noCard().staysTo(LocalDate.of(2026, 11, 22)),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "TERM_OVER"),
                row("VAL-08 期限が本日", noCard().staysTo(LocalDate.of(2026, 11, 23)), Ground.NO_CARD, "", SEEN, false, ""),
                row(
                        "VAL-15 生年月日不詳",
                        noCard().born(new BirthDate(1957, 3, null, "昭和32年3月不詳")),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "TERM_UNKNOWN"),
                row(
                        "LIF-01 来庁者が未入力",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(null, Identity.ONE_WITH_PHOTO),
                        false,
                        "IDENTITY_MISSING"),
                row(
                        "LIF-01 書類が未入力",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(Visitor.SELF, null),
                        false,
                        "IDENTITY_MISSING"),
                row(
                        "LIF-01 写真なし2点",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(Visitor.PROXY, Identity.TWO_WITHOUT_PHOTO),
                        false,
                        ""),
                row(
                        "LIF-02 書類がない",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(Visitor.SELF, Identity.NONE),
                        false,
                        "IDENTITY_TOO_WEAK"),
                row(
                                "CMP-01 ISS-02 名簿になく、カードによる理由なのに聞いていない",
                                kokuho().registration(RegistrationState.NOT_REGISTERED),
                                Ground.NOT_REGISTERED,
                                "",
                                SEEN,
                                false,
                                "CARD_NOT_ASKED")
                        .absent()
                        .unasked(),
                row(
                                "CMP-01 ISS-02 名簿になく、カードによる理由で、聞いた",
                                kokuho().registration(RegistrationState.NOT_REGISTERED),
                                Ground.NOT_REGISTERED,
                                "",
                                SEEN,
                                false,
                                "")
                        .absent(),
                row(
                        "VAL-08 期限が本日で、次のものは翌日に始まる",
                        noCard().staysTo(LocalDate.of(2026, 11, 23))
                                .holds(TODAY.plusDays(1), LocalDate.of(2027, 7, 31), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""));
    }

    /** A row of the table; whether the visitor was asked and is missing from the newest roster is said besides. */
    private record Row(
            String name,
            Facts facts,
            Ground ground,
            String reason,
            Handover handover,
            boolean officer,
            String refusal,
            boolean asked,
            LocalDate absentSince) {

        Row unasked() {
            return new Row(name, facts, ground, reason, handover, officer, refusal, false, absentSince);
        }

        Row absent() {
            return new Row(name, facts, ground, reason, handover, officer, refusal, asked, TODAY);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(
            String name,
            Facts facts,
            Ground ground,
            String reason,
            Handover handover,
            boolean officer,
            String refusal) {
        return new Row(name, facts, ground, reason, handover, officer, refusal, true, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void saysWhyNot(Row row) {
        PersonFacts person = row.facts().build();
        var policy = Facts.usual(person.kind());
        var judged = new IssueGuard.Judged(
                person,
                IssueDecision.of(person, policy, TODAY),
                ValidityEndDate.of(person, policy, TODAY),
                row.absentSince());
        var request =
                new IssueGuard.Request(row.ground(), row.reason(), row.handover(), row.officer(), row.asked(), TODAY);
        assertEquals(
                row.refusal(),
                IssueGuard.refuses(judged, request).map(Enum::name).orElse(""),
                row.name());
    }

    @ParameterizedTest(name = "{0}：抽出日の前日 {1}、当日 {2}、翌日 {3}")
    @CsvSource({
        "NOT_REGISTERED, false, false, true",
        "CERT_LAPSED, false, false, true",
        "CERT_LAPSE_PENDING, false, false, true",
        "NO_CARD, false, false, false"
    })
    void asksAboutTheCardOnceTheDataAreADayOld(Ground ground, boolean before, boolean on, boolean after) {
        PersonFacts person = working().build();
        LocalDate extractedOn = person.card().extractedOn();
        assertEquals(before, IssueGuard.mustAskAboutCard(person, ground, extractedOn.minusDays(1)));
        assertEquals(on, IssueGuard.mustAskAboutCard(person, ground, extractedOn));
        assertEquals(after, IssueGuard.mustAskAboutCard(person, ground, extractedOn.plusDays(1)));
    }

    @Test
    @DisplayName("抽出日がわからないカードの事実はいつも聞く")
    void asksAboutACardWhoseDataHaveNoDay() {
        PersonFacts known = working().build();
        PersonFacts person = new PersonFacts(
                known.kind(),
                known.birth(),
                known.enrolments(),
                null,
                null,
                false,
                CardFacts.UNKNOWN,
                known.protection(),
                List.of());
        assertTrue(IssueGuard.mustAskAboutCard(person, Ground.NOT_REGISTERED, TODAY));
        assertFalse(IssueGuard.mustAskAboutCard(person, Ground.NO_CARD, TODAY));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("offers")
    @DisplayName("選べる理由は提案、ほかに当てはまるもの、申請の順で、重ならない")
    void offersTheProposedGroundFirst(String name, Facts facts, String grounds) {
        PersonFacts person = facts.build();
        IssueDecision decision = IssueDecision.of(person, Facts.usual(person.kind()), TODAY);
        assertEquals(
                grounds,
                IssueGuard.choices(person, decision).stream().map(Enum::name).collect(Collectors.joining(" ")),
                name);
    }

    static Stream<Arguments> offers() {
        String applications = "CARD_LOST CARD_RENEWING CARE_NEEDED_APPLICATION CARD_RETURNED_APPLICATION";
        return Stream.of(
                arguments("ISS-13 使えるカードの人は申請だけ", working(), applications + " NEWBORN"),
                arguments("ISS-01 カードなし", noCard(), "NO_CARD " + applications + " NEWBORN"),
                arguments(
                        "ISS-08 ISS-01 二つとも当てはまる",
                        noCard().flags(false, true),
                        "SELF_INFORMATION_BLOCKED NO_CARD " + applications + " NEWBORN"),
                arguments(
                        "ISS-22 後期に新生児はなく、後期の申請がある",
                        Facts.kouki(LocalDate.of(1948, 5, 5))
                                .expires(LocalDate.of(2029, 5, 5))
                                .uses(12, 3),
                        applications + " KOUKI_APPLICATION"));
    }

    private static Facts noCard() {
        return kokuho().card(CardState.NONE);
    }

    private static Facts working() {
        return kokuho().expires(LocalDate.of(2029, 5, 5));
    }
}
