package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static shikaku.eligibility.rule.Facts.kokuho;
import static shikaku.eligibility.rule.Facts.kouki;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerPolicy.OpenCase;
import shikaku.insurer.rule.InsurerPolicy.StandingApplication;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.time.NothingInForce;

@DisplayName("交付の判定（ISS）")
class IssueDecisionTest {

    private static final LocalDate TODAY = day("2026-11-22");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("T01 ISS-01 カードなし", kokuho().card(CardState.NONE), TODAY, Ground.NO_CARD, ""),
                arguments("T02 ISS-02 未登録", notRegistered(), TODAY, Ground.NOT_REGISTERED, ""),
                arguments(
                        "ISS-02 登録中はまだ使えない",
                        kokuho().registration(RegistrationState.IN_PROGRESS),
                        TODAY,
                        Ground.NOT_REGISTERED,
                        ""),
                arguments("T03 OSH-01 マイナ保険証が使える", kokuho().expires(day("2029-05-05")), TODAY, Ground.CARD_USABLE, ""),
                arguments(
                        "T04 ISS-06 経過期間の途中は予告だけ",
                        kokuho().expires(day("2026-10-20")),
                        TODAY,
                        Ground.GRACE_RUNNING,
                        ""),
                arguments(
                        "T04 ISS-06 交付月の前日",
                        kokuho().expires(day("2026-10-20")),
                        day("2026-12-31"),
                        Ground.GRACE_RUNNING,
                        ""),
                arguments(
                        "T04 ISS-06 交付月の初日",
                        kokuho().expires(day("2026-10-20")),
                        day("2027-01-01"),
                        Ground.CERT_LAPSE_PENDING,
                        ""),
                arguments(
                        "ISS-06 経過期間の最終日",
                        kokuho().expires(day("2026-10-20")),
                        day("2027-01-31"),
                        Ground.CERT_LAPSE_PENDING,
                        ""),
                arguments(
                        "ISS-05 経過期間の翌日",
                        kokuho().expires(day("2026-10-20")),
                        day("2027-02-01"),
                        Ground.CERT_LAPSED,
                        ""),
                arguments("T06 ISS-05 満了7月31日", kokuho().expires(day("2026-07-31")), TODAY, Ground.CERT_LAPSED, ""),
                arguments("T07 OSH-01 満了11月30日の前", kokuho().expires(day("2026-11-30")), TODAY, Ground.CARD_USABLE, ""),
                arguments(
                        "T07 OSH-01 満了当日",
                        kokuho().expires(day("2026-11-30")),
                        day("2026-11-30"),
                        Ground.CARD_USABLE,
                        ""),
                arguments(
                        "T07 ISS-06 満了翌日",
                        kokuho().expires(day("2026-11-30")),
                        day("2026-12-01"),
                        Ground.GRACE_RUNNING,
                        ""),
                arguments(
                        "T08 ISS-03 解除の申請当日",
                        kokuho().deregistered(day("2026-11-22"), null),
                        TODAY,
                        Ground.DEREGISTERED,
                        ""),
                arguments(
                        "T08 ISS-03 申請の前日",
                        kokuho().deregistered(day("2026-11-23"), null),
                        TODAY,
                        Ground.CARD_USABLE,
                        ""),
                arguments(
                        "ISS-03 解除済",
                        kokuho().registration(RegistrationState.DEREGISTERED),
                        TODAY,
                        Ground.DEREGISTERED,
                        ""),
                arguments(
                        "T10 ISS-07 返納、登録はまだ残る",
                        kokuho().card(CardState.RETURNED).returned(day("2026-11-20")),
                        TODAY,
                        Ground.CARD_RETURN_UNCONFIRMED,
                        ""),
                arguments(
                        "T10 ISS-07 返納、登録が消えた",
                        kokuho().card(CardState.RETURNED).registration(RegistrationState.NOT_REGISTERED),
                        TODAY,
                        Ground.CARD_RETURNED,
                        ""),
                arguments(
                        "ISS-03 REG-10 返納した人の解除の申請",
                        kokuho().card(CardState.RETURNED)
                                .returned(day("2026-11-20"))
                                .deregistered(day("2026-11-20"), null),
                        TODAY,
                        Ground.DEREGISTERED,
                        ""),
                arguments(
                        "ISS-05 返納した人の電子証明書の失効",
                        kokuho().card(CardState.RETURNED)
                                .returned(day("2026-11-20"))
                                .expires(day("2026-07-31")),
                        TODAY,
                        Ground.CERT_LAPSED,
                        ""),
                arguments(
                        "ISS-03 REG-11 解除の効力日だけがわかる",
                        kokuho().deregistered(null, day("2026-12-31")),
                        TODAY,
                        Ground.DEREGISTERED,
                        ""),
                arguments(
                        "ISS-07 返納の前日",
                        kokuho().returned(day("2026-11-23")).registration(RegistrationState.NOT_REGISTERED),
                        TODAY,
                        Ground.NOT_REGISTERED,
                        ""),
                arguments(
                        "T11 ISS-10 紛失だけでは職権にしない", kokuho().expires(day("2029-05-05")), TODAY, Ground.CARD_USABLE, ""),
                arguments(
                        "T15 ISS-08 自己情報提供不可",
                        kokuho().flags(true, true).expires(day("2029-05-05")),
                        TODAY,
                        Ground.SELF_INFORMATION_BLOCKED,
                        ""),
                arguments(
                        "ISS-08 不開示該当だけではカードが使える",
                        kokuho().flags(true, false).expires(day("2029-05-05")),
                        TODAY,
                        Ground.CARD_USABLE,
                        ""),
                arguments(
                        "ISS-08 ほかの理由も残す",
                        notRegistered().flags(false, true),
                        TODAY,
                        Ground.SELF_INFORMATION_BLOCKED,
                        "NOT_REGISTERED"),
                arguments(
                        "T16 ISS-01 生後10日",
                        kokuho().born(day("2026-11-12")).card(CardState.NONE),
                        TODAY,
                        Ground.NO_CARD,
                        ""),
                arguments(
                        "T17 ISS-09 個人番号の提出なし",
                        Facts.of(InsurerKind.KENPO)
                                .numberMissing()
                                .card(CardState.UNKNOWN)
                                .registration(RegistrationState.UNKNOWN),
                        TODAY,
                        Ground.NUMBER_MISSING,
                        ""),
                arguments("ISS-09 状態がわからない", unknown(), TODAY, Ground.STATUS_UNKNOWN, ""),
                arguments(
                        "ISS-12 要配慮者はカードがあっても",
                        kokuho().careNeeded().expires(day("2029-05-05")),
                        TODAY,
                        Ground.CARE_NEEDED,
                        ""),
                arguments(
                        "ISS-12 ほかの理由より先",
                        kokuho().careNeeded().card(CardState.NONE),
                        TODAY,
                        Ground.CARE_NEEDED,
                        "NO_CARD"),
                arguments(
                        "ISS-05 未登録で失効",
                        notRegistered().expires(day("2026-07-31")),
                        TODAY,
                        Ground.NOT_REGISTERED,
                        "CERT_LAPSED"),
                arguments("T19 ISS-20 8月1日生で85歳", kouki(day("1941-08-01")).uses(40, 10), TODAY, Ground.KOUKI_AGE, ""),
                arguments("T20 ISS-21 8月2日生は対象外", kouki(day("1941-08-02")).uses(6, 1), TODAY, Ground.FREQUENT_USE, ""),
                arguments("T21 ISS-22 年5回", kouki(day("1946-05-05")).uses(5, 2), TODAY, Ground.LOW_USE, ""),
                arguments("ISS-21 年6回で3月に1回", kouki(day("1946-05-05")).uses(6, 1), TODAY, Ground.FREQUENT_USE, ""),
                arguments("ISS-22 3月に0回", kouki(day("1946-05-05")).uses(6, 0), TODAY, Ground.LOW_USE, ""),
                arguments("ISS-22 回数がない（新規加入）", kouki(day("1951-11-01")), TODAY, Ground.NO_USE_HISTORY, ""),
                arguments(
                        "T23 ISS-02 後期で未登録",
                        kouki(day("1948-05-05")).registration(RegistrationState.NOT_REGISTERED),
                        TODAY,
                        Ground.NOT_REGISTERED,
                        ""),
                arguments(
                        "T25 ISS-25 暫定運用中",
                        kouki(day("1950-01-01")).uses(40, 10),
                        day("2026-05-10"),
                        Ground.KOUKI_EVERYBODY,
                        ""),
                arguments(
                        "ISS-25 最終日",
                        kouki(day("1950-01-01")).uses(40, 10),
                        day("2026-07-31"),
                        Ground.KOUKI_EVERYBODY,
                        ""),
                arguments(
                        "ISS-25 翌日はお知らせ",
                        kouki(day("1950-01-01")).uses(40, 10),
                        day("2026-08-01"),
                        Ground.FREQUENT_USE,
                        ""),
                arguments(
                        "ISS-25 国保には及ばない",
                        kokuho().expires(day("2029-05-05")),
                        day("2026-05-10"),
                        Ground.CARD_USABLE,
                        ""),
                arguments(
                        "ISS-20 年度途中に85歳になっても次の8月1日から",
                        kouki(day("1941-10-01")).uses(40, 10),
                        TODAY,
                        Ground.FREQUENT_USE,
                        ""),
                arguments(
                        "ISS-20 次の7月31日までは前の8月1日で見る",
                        kouki(day("1941-10-01")).uses(40, 10),
                        day("2027-07-31"),
                        Ground.FREQUENT_USE,
                        ""),
                arguments(
                        "ISS-20 次の8月1日",
                        kouki(day("1941-10-01")).uses(40, 10),
                        day("2027-08-01"),
                        Ground.KOUKI_AGE,
                        ""),
                arguments(
                        "TV-069 ISS-20 85歳でマイナ保険証あり",
                        kouki(day("1941-07-01")).uses(40, 10),
                        day("2026-08-01"),
                        Ground.KOUKI_AGE,
                        ""),
                arguments(
                        "TV-069 ISS-01 84歳でカードなし",
                        kouki(day("1942-01-15")).card(CardState.NONE),
                        day("2026-08-01"),
                        Ground.NO_CARD,
                        ""),
                arguments(
                        "ISS-22 前の申請が続く",
                        kouki(day("1946-05-05")).uses(40, 10).holds(day("2026-08-01"), day("2027-07-31"), null, true),
                        TODAY,
                        Ground.STANDING_APPLICATION,
                        ""),
                arguments(
                        "ISS-12 国保の申請は続かない",
                        kokuho().expires(day("2029-05-05")).holds(day("2025-08-01"), day("2026-07-31"), null, true),
                        TODAY,
                        Ground.CARD_USABLE,
                        ""),
                arguments(
                        "ISS-20 生年だけでわかる",
                        kouki(day("1946-05-05"))
                                .born(new BirthDate(1938, null, null, "昭和13年月日不詳"))
                                .uses(40, 10),
                        TODAY,
                        Ground.KOUKI_AGE,
                        ""),
                arguments(
                        "ISS-20 月日不詳で決まらない",
                        kouki(day("1946-05-05"))
                                .born(new BirthDate(1941, null, null, "昭和16年月日不詳"))
                                .uses(40, 10),
                        TODAY,
                        Ground.AGE_UNKNOWN,
                        ""),
                arguments(
                        "ISS-20 決まらなくてもカードなしなら交付",
                        kouki(day("1946-05-05"))
                                .born(new BirthDate(1941, null, null, "昭和16年月日不詳"))
                                .card(CardState.NONE),
                        TODAY,
                        Ground.NO_CARD,
                        ""),
                arguments(
                        "ISS-05 カードの期限が電子証明書より先",
                        kokuho().expires(day("2029-05-05")).cardExpires(day("2026-07-31")),
                        TODAY,
                        Ground.CERT_LAPSED,
                        ""),
                arguments(
                        "ISS-05 電子証明書の期限がカードより先",
                        kokuho().expires(day("2026-07-31")).cardExpires(day("2029-05-05")),
                        TODAY,
                        Ground.CERT_LAPSED,
                        ""),
                arguments(
                        "ISS-05 カードの期限だけがわかる", kokuho().cardExpires(day("2026-07-31")), TODAY, Ground.CERT_LAPSED, ""),
                arguments(
                        "OSH-01 どちらの期限も先",
                        kokuho().expires(day("2029-05-05")).cardExpires(day("2030-05-05")),
                        TODAY,
                        Ground.CARD_USABLE,
                        ""),
                arguments(
                        "ISS-07 返納の当日",
                        kokuho().returned(TODAY).registration(RegistrationState.NOT_REGISTERED),
                        TODAY,
                        Ground.CARD_RETURNED,
                        ""),
                arguments(
                        "ISS-07 返納した日がわからず、解除済",
                        kokuho().card(CardState.RETURNED).registration(RegistrationState.DEREGISTERED),
                        TODAY,
                        Ground.CARD_RETURNED,
                        "DEREGISTERED"),
                arguments(
                        "ISS-07 返納した人の登録がわからない",
                        kokuho().card(CardState.RETURNED).registration(RegistrationState.UNKNOWN),
                        TODAY,
                        Ground.CARD_RETURN_UNCONFIRMED,
                        ""),
                arguments(
                        "ISS-06 経過期間の最終日が2月末",
                        kokuho().expires(day("2026-11-30")),
                        day("2027-02-28"),
                        Ground.CERT_LAPSE_PENDING,
                        ""),
                arguments(
                        "ISS-05 その翌日", kokuho().expires(day("2026-11-30")), day("2027-03-01"), Ground.CERT_LAPSED, ""),
                arguments(
                        "ISS-06 閏年の2月末",
                        kokuho().expires(day("2027-11-30")),
                        day("2028-02-29"),
                        Ground.CERT_LAPSE_PENDING,
                        ""),
                arguments(
                        "ISS-05 閏年の3月1日",
                        kokuho().expires(day("2027-11-30")),
                        day("2028-03-01"),
                        Ground.CERT_LAPSED,
                        ""),
                arguments(
                        "ISS-02 カードはわからないが未登録",
                        kokuho().card(CardState.UNKNOWN).registration(RegistrationState.NOT_REGISTERED),
                        TODAY,
                        Ground.NOT_REGISTERED,
                        ""),
                arguments(
                        "ISS-01 カードなしなら登録の状態によらない",
                        kokuho().card(CardState.NONE).registration(RegistrationState.UNKNOWN),
                        TODAY,
                        Ground.NO_CARD,
                        ""),
                arguments(
                        "順序 ISS-08 は ISS-20 より先",
                        kouki(day("1941-08-01")).uses(40, 10).flags(false, true),
                        TODAY,
                        Ground.SELF_INFORMATION_BLOCKED,
                        "KOUKI_AGE"),
                arguments(
                        "順序 ISS-08 は ISS-25 より先",
                        kouki(day("1950-01-01")).uses(40, 10).flags(false, true),
                        day("2026-05-10"),
                        Ground.SELF_INFORMATION_BLOCKED,
                        "KOUKI_EVERYBODY"),
                arguments(
                        "順序 ISS-20 は ISS-12 より先",
                        kouki(day("1941-08-01")).uses(40, 10).careNeeded(),
                        TODAY,
                        Ground.KOUKI_AGE,
                        "CARE_NEEDED"),
                arguments(
                        "順序 ISS-12 は ISS-09 より先", unknown().careNeeded(), TODAY, Ground.CARE_NEEDED, "STATUS_UNKNOWN"),
                arguments(
                        "順序 ISS-09 は ISS-01 より先",
                        kokuho().numberMissing().card(CardState.NONE),
                        TODAY,
                        Ground.NUMBER_MISSING,
                        "NO_CARD"),
                arguments(
                        "ISS-20 生まれた月までで85歳",
                        kouki(day("1946-05-05"))
                                .born(new BirthDate(1941, 7, null, "昭和16年7月日不詳"))
                                .uses(40, 10),
                        TODAY,
                        Ground.KOUKI_AGE,
                        ""),
                arguments(
                        "ISS-20 8月の日不詳では決まらない",
                        kouki(day("1946-05-05"))
                                .born(new BirthDate(1941, 8, null, "昭和16年8月日不詳"))
                                .uses(40, 10),
                        TODAY,
                        Ground.AGE_UNKNOWN,
                        ""),
                arguments(
                        "ISS-22 12月の回数だけが足り、3月がない",
                        kouki(day("1946-05-05")).uses(6, null),
                        TODAY,
                        Ground.NO_USE_HISTORY,
                        ""),
                arguments(
                        "ISS-22 3月の回数だけが足り、12月がない",
                        kouki(day("1946-05-05")).uses(null, 1),
                        TODAY,
                        Ground.NO_USE_HISTORY,
                        ""),
                arguments("ISS-22 3月に0回、12月がない", kouki(day("1946-05-05")).uses(null, 0), TODAY, Ground.LOW_USE, ""),
                arguments("ISS-22 12月に5回、3月がない", kouki(day("1946-05-05")).uses(5, null), TODAY, Ground.LOW_USE, ""),
                arguments(
                        "ISS-22 暫定運用のあいだは回数を見ない",
                        kouki(day("1946-05-05")).uses(0, 0),
                        day("2026-07-31"),
                        Ground.KOUKI_EVERYBODY,
                        ""),
                arguments(
                        "ISS-25 制度の初日",
                        kouki(day("1946-05-05")).uses(40, 10).enrolled(day("2021-05-05"), null),
                        day("2024-12-02"),
                        Ground.KOUKI_EVERYBODY,
                        ""),
                arguments(
                        "VAL-07 喪失日",
                        notRegistered().enrolled(day("2024-04-01"), day("2026-11-22")),
                        TODAY,
                        Ground.NOT_INSURED,
                        ""),
                arguments(
                        "VAL-07 喪失の前日",
                        notRegistered().enrolled(day("2024-04-01"), day("2026-11-23")),
                        TODAY,
                        Ground.NOT_REGISTERED,
                        ""),
                arguments(
                        "VAL-07 取得の前日",
                        notRegistered().enrolled(day("2026-11-23"), null),
                        TODAY,
                        Ground.NOT_INSURED,
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void namesTheGroundAndKeepsTheOthers(String name, Facts facts, LocalDate on, Ground ground, String others) {
        PersonFacts person = facts.build();
        IssueDecision decision = IssueDecision.of(person, Facts.usual(person.kind()), on);
        assertEquals(ground, decision.ground(), name);
        assertEquals(
                others,
                String.join(
                        " ", decision.otherGrounds().stream().map(Enum::name).toList()),
                name);
    }

    @Test
    @DisplayName("T04 ISS-06 次に交付する日を示す")
    void tellsWhenTheGraceLeadsToAPaper() {
        IssueDecision decision =
                IssueDecision.of(kokuho().expires(day("2026-10-20")).build(), Facts.usual(InsurerKind.KOKUHO), TODAY);
        assertEquals(day("2027-01-01"), decision.dueOn());
        assertEquals(Outcome.NOTHING_YET, decision.outcome());
    }

    @Test
    @DisplayName("CFG-10 状態がわからない人を待つ保険者")
    void waitsForTheStatusWhereTheInsurerWaits() {
        assertEquals(
                Ground.WAITING_FOR_STATUS,
                IssueDecision.of(unknown().build(), choosing(InsurerKind.KOKUHO, false, OpenCase.WAIT), TODAY)
                        .ground());
    }

    @Test
    @DisplayName("CFG-11 回数のない後期の人を待つ保険者")
    void sendsANoticeWithoutHistoryWhereTheInsurerSaysSo() {
        assertEquals(
                Ground.FREQUENT_USE,
                IssueDecision.of(
                                kouki(day("1951-11-01")).build(),
                                choosing(InsurerKind.KOUKI, false, OpenCase.WAIT),
                                TODAY)
                        .ground());
    }

    @Test
    @DisplayName("CFG-12 後期でも、前の申請が続くかは保険者が決める")
    void letsTheInsurerSayWhichApplicationsStand() {
        PersonFacts applied = kouki(day("1946-05-05"))
                .uses(40, 10)
                .holds(day("2026-08-01"), day("2027-07-31"), null, true)
                .build();
        assertEquals(
                Ground.STANDING_APPLICATION,
                IssueDecision.of(applied, Facts.usual(InsurerKind.KOUKI), TODAY).ground());
        assertEquals(
                Ground.FREQUENT_USE,
                IssueDecision.of(applied, choosing(InsurerKind.KOUKI, false, OpenCase.WAIT), TODAY)
                        .ground());
    }

    @Test
    @DisplayName("CFG-09 全員に交付する保険者")
    void issuesToEverybodyWhereTheInsurerDoes() {
        IssueDecision decision = IssueDecision.of(
                kokuho().expires(day("2029-05-05")).build(), choosing(InsurerKind.KOKUHO, true, OpenCase.WAIT), TODAY);
        assertEquals(Ground.TO_EVERYBODY, decision.ground());
        assertEquals(LegalBasis.EX_OFFICIO, decision.basis());
    }

    @Test
    @DisplayName("CFG 設定はその日に効いているものを使う")
    void obeysTheChoicesInForceOnTheDay() {
        InsurerPolicy usual = InsurerPolicy.usualFor(InsurerKind.KOKUHO);
        EffectiveDated<InsurerPolicy> policy = EffectiveDated.from(day("2024-12-02"), usual, "test")
                .then(
                        day("2027-04-01"),
                        new InsurerPolicy(
                                usual.terms(),
                                usual.forms(),
                                usual.mail(),
                                new InsurerPolicy.Issue(
                                        false, OpenCase.WAIT, OpenCase.WAIT, StandingApplication.CARE_NEEDED_ONLY, 0)),
                        "test");
        PersonFacts unknown = unknown().build();
        assertEquals(
                Ground.STATUS_UNKNOWN,
                IssueDecision.of(unknown, policy, day("2027-03-31")).ground());
        assertEquals(
                Ground.WAITING_FOR_STATUS,
                IssueDecision.of(unknown, policy, day("2027-04-01")).ground());
        PersonFacts lapsing = kokuho().expires(day("2027-03-20")).build();
        assertEquals(
                day("2027-06-01"),
                IssueDecision.of(lapsing, policy, day("2027-03-31")).dueOn());
        assertEquals(
                Ground.CERT_LAPSE_PENDING,
                IssueDecision.of(lapsing, policy, day("2027-04-01")).ground());
    }

    @Test
    @DisplayName("T12 申請による交付の根拠")
    void carriesTheLegalBasisAndItsRules() {
        IssueDecision decision = IssueDecision.of(
                kokuho().careNeeded().card(CardState.NONE).build(), Facts.usual(InsurerKind.KOKUHO), TODAY);
        assertEquals(LegalBasis.ON_APPLICATION, decision.basis());
        assertEquals(List.of("ISS-12", "ISS-01"), decision.ruleIds());
    }

    @Test
    @DisplayName("制度の前の日は答えない（2024-12-02から）")
    void doesNotAnswerBeforeTheSystemStarted() {
        PersonFacts person = notRegistered().build();
        EffectiveDated<InsurerPolicy> policy =
                EffectiveDated.from(day("2020-01-01"), InsurerPolicy.usualFor(InsurerKind.KOKUHO), "test");
        assertThrows(NothingInForce.class, () -> IssueDecision.of(person, policy, day("2024-12-01")));
        assertEquals(
                Ground.NOT_REGISTERED,
                IssueDecision.of(person, policy, day("2024-12-02")).ground());
    }

    private static EffectiveDated<InsurerPolicy> choosing(InsurerKind kind, boolean everybody, OpenCase open) {
        InsurerPolicy usual = InsurerPolicy.usualFor(kind);
        return EffectiveDated.from(
                day("2024-12-02"),
                new InsurerPolicy(
                        usual.terms(),
                        usual.forms(),
                        usual.mail(),
                        new InsurerPolicy.Issue(everybody, open, open, StandingApplication.CARE_NEEDED_ONLY, 2)),
                "test");
    }

    private static Facts notRegistered() {
        return kokuho().registration(RegistrationState.NOT_REGISTERED);
    }

    private static Facts unknown() {
        return kokuho().card(CardState.UNKNOWN).registration(RegistrationState.UNKNOWN);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
