package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static shikaku.eligibility.rule.Facts.kokuho;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.eligibility.rule.Handover.Identity;
import shikaku.eligibility.rule.Handover.Visitor;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insurer.rule.InsurerKind;
import shikaku.registration.rule.CardFacts.CardState;

@DisplayName("窓口交付の可否")
class IssueGuardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Handover SEEN = new Handover(Visitor.SELF, Identity.ONE_WITH_PHOTO);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("ISS-01 提案どおり", noCard(), Ground.NO_CARD, "", SEEN, false, ""),
                arguments("T12 ISS-10 紛失の申請", working(), Ground.CARD_LOST, "きのう紛失", SEEN, false, ""),
                arguments("ISS-10 理由の記入がない", working(), Ground.CARD_LOST, " ", SEEN, false, "GROUND_NEEDS_REASON"),
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
                person, IssueDecision.of(person, policy, TODAY), ValidityEndDate.of(person, policy, TODAY));
        var request = new IssueGuard.Request(ground, reason, handover, officer, !name.contains("聞いていない"), TODAY);
        assertEquals(
                refusal, IssueGuard.refuses(judged, request).map(Enum::name).orElse(""), name);
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
