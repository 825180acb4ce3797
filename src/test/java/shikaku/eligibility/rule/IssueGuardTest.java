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
import shikaku.insurer.rule.InsurerKind;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

@DisplayName("窓口交付の可否")
class IssueGuardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Handover SEEN = new Handover(Visitor.SELF, Identity.ONE_WITH_PHOTO);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("ISS-01 提案どおり", noCard(), Ground.NO_CARD, "", SEEN, false, ""),
                arguments("T12 ISS-10 紛失の申請", working(), Ground.CARD_LOST, "きのう紛失", SEEN, false, ""),
                arguments("ISS-10 理由の記入がない", working(), Ground.CARD_LOST, " ", SEEN, false, "GROUND_NEEDS_REASON"),
                arguments("ISS-10 理由が空", working(), Ground.CARD_LOST, null, SEEN, false, "GROUND_NEEDS_REASON"),
                arguments(
                        "ISS-02 抽出日から後のカードの変化を聞いていない",
                        kokuho().registration(RegistrationState.NOT_REGISTERED),
                        Ground.NOT_REGISTERED,
                        "",
                        SEEN,
                        false,
                        "CARD_NOT_ASKED"),
                arguments(
                        "ISS-02 聞いた",
                        kokuho().registration(RegistrationState.NOT_REGISTERED),
                        Ground.NOT_REGISTERED,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments("ISS-01 聞いていないが、カードの状態によらない", noCard(), Ground.NO_CARD, "", SEEN, false, ""),
                arguments("ISS-11 再交付中の申請", working(), Ground.CARD_RENEWING, "再交付中", SEEN, false, ""),
                arguments("T09 ISS-07 返納して申請", working(), Ground.CARD_RETURNED_APPLICATION, "返納", SEEN, false, ""),
                arguments("ISS-14 新生児", working(), Ground.NEWBORN, "保護者の申請", SEEN, false, ""),
                arguments("T14 ISS-13 予備としてほしい", working(), null, "", SEEN, false, "CARD_WORKS"),
                arguments("ISS-13 事実でない理由", working(), Ground.NO_CARD, "予備", SEEN, false, "GROUND_NOT_TRUE"),
                arguments(
                        "ISS-06 経過期間中は前もって交付できる",
                        kokuho().expires(LocalDate.of(2026, 9, 14)),
                        Ground.CERT_LAPSE_PENDING,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments("CMP-01 名簿にないが資格は続いている", noCard(), Ground.NO_CARD, "", SEEN, false, ""),
                arguments("CMP-01 名簿にないのに聞いていない", noCard(), Ground.NO_CARD, "", SEEN, false, "CARD_NOT_ASKED"),
                arguments("T15 担当者でない人", noCard().flags(true, false), Ground.NO_CARD, "", SEEN, false, "FOR_OFFICER"),
                arguments("T15 担当者", noCard().flags(true, false), Ground.NO_CARD, "", SEEN, true, ""),
                arguments(
                        "資格がない",
                        noCard().enrolled(LocalDate.of(2020, 4, 1), TODAY),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "NOT_INSURED"),
                arguments(
                        "有効なものがある",
                        noCard().holds(LocalDate.of(2026, 8, 1), TODAY, null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "ALREADY_ISSUED"),
                arguments(
                        "次の年度のものを交付済み",
                        noCard().holds(LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments(
                        "この期間の途中から有効なものを交付済み",
                        noCard().holds(LocalDate.of(2027, 7, 31), LocalDate.of(2028, 7, 31), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "NEXT_ONE_ISSUED"),
                arguments(
                        "VAL-07 喪失の前のものは、戻った後には使えない",
                        noCard().holds(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), null, false)
                                .enrolledBefore(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 9, 1))
                                .enrolled(LocalDate.of(2026, 10, 1), null),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments(
                        "VAL-07 喪失の日に始まったものは使える",
                        noCard().holds(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 31), null, false)
                                .enrolledBefore(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 9, 1))
                                .enrolled(LocalDate.of(2026, 9, 1), null),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "ALREADY_ISSUED"),
                arguments(
                        "前日で切れた",
                        noCard().holds(LocalDate.of(2026, 8, 1), TODAY.minusDays(1), null, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments(
                        "回収済み",
                        noCard().holds(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), TODAY, false),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments(
                        "VAL-08 期限が過ぎている",
                        noCard().staysTo(LocalDate.of(2026, 11, 22)),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "TERM_OVER"),
                arguments(
                        "VAL-08 期限が本日",
                        noCard().staysTo(LocalDate.of(2026, 11, 23)),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        ""),
                arguments(
                        "VAL-15 生年月日不詳",
                        noCard().born(new BirthDate(1957, 3, null, "昭和32年3月不詳")),
                        Ground.NO_CARD,
                        "",
                        SEEN,
                        false,
                        "TERM_UNKNOWN"),
                arguments(
                        "LIF-01 来庁者が未入力",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(null, Identity.ONE_WITH_PHOTO),
                        false,
                        "IDENTITY_MISSING"),
                arguments(
                        "LIF-01 書類が未入力",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(Visitor.SELF, null),
                        false,
                        "IDENTITY_MISSING"),
                arguments(
                        "LIF-01 写真なし2点",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(Visitor.PROXY, Identity.TWO_WITHOUT_PHOTO),
                        false,
                        ""),
                arguments(
                        "LIF-02 書類がない",
                        noCard(),
                        Ground.NO_CARD,
                        "",
                        new Handover(Visitor.SELF, Identity.NONE),
                        false,
                        "IDENTITY_TOO_WEAK"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void saysWhyNot(
            String name,
            Facts facts,
            Ground ground,
            String reason,
            Handover handover,
            boolean officer,
            String refusal) {
        PersonFacts person = facts.build();
        var policy = Facts.usual(person.kind());
        var judged = new IssueGuard.Judged(
                person,
                IssueDecision.of(person, policy, TODAY),
                ValidityEndDate.of(person, policy, TODAY),
                name.contains("名簿にない") ? TODAY : null);
        var request = new IssueGuard.Request(ground, reason, handover, officer, !name.contains("聞いていない"), TODAY);
        assertEquals(
                refusal, IssueGuard.refuses(judged, request).map(Enum::name).orElse(""), name);
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

    @Test
    @DisplayName("FRM-06 FRM-12 様式は保険者と年齢で決まる")
    void theFormFollowsInsurerAndAge() {
        assertEquals("kokuho-u70", layout(InsurerKind.KOKUHO, LocalDate.of(1956, 11, 2), TODAY));
        assertEquals("kokuho-70-74", layout(InsurerKind.KOKUHO, LocalDate.of(1956, 11, 1), TODAY));
        assertEquals("kokuho-70-74", layout(InsurerKind.KOKUHO, LocalDate.of(1956, 11, 2), LocalDate.of(2026, 12, 1)));
        assertEquals("kouki-cert", layout(InsurerKind.KOUKI, LocalDate.of(1940, 1, 1), TODAY));
        assertEquals("kenpo", layout(InsurerKind.KENPO, LocalDate.of(1955, 1, 1), TODAY));
    }

    private static String layout(InsurerKind kind, LocalDate birth, LocalDate on) {
        return EligibilityForm.of(Facts.of(kind).born(birth).build(), Facts.usual(kind), on)
                .orElseThrow()
                .layout();
    }

    private static Facts noCard() {
        return kokuho().card(CardState.NONE);
    }

    private static Facts working() {
        return kokuho().expires(LocalDate.of(2029, 5, 5));
    }
}
