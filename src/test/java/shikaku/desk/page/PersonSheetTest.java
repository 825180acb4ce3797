package shikaku.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.desk.rule.PersonDesk;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.IssueDecision;
import shikaku.eligibility.rule.IssueGuard;
import shikaku.eligibility.rule.PersonEligibility;
import shikaku.eligibility.rule.PersonEligibility.Planned;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.eligibility.rule.ValidityEndDate;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insuredperson.rule.InsuredNumber;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.rule.Sex;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.HeldReason;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.page.Timeline;
import shikaku.shared.time.EffectiveDated;

/** One person, one answer: the decision's head, the band and the way to an issue are made from the same guard. */
@DisplayName("被保険者の画面の一つの答え")
class PersonSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final EffectiveDated<InsurerPolicy> POLICY =
            EffectiveDated.from(LocalDate.of(2024, 12, 2), InsurerPolicy.usualFor(InsurerKind.KOKUHO), "test");
    private static final Map<DataKind, LocalDate> EXTRACTED =
            Map.of(DataKind.PEOPLE, LocalDate.of(2026, 11, 23), DataKind.COPAYMENT, LocalDate.of(2026, 7, 20));
    private static final DeliveryVerdict HOME = new DeliveryVerdict.Deliver(1L, "見本　花子", "9876543", "桜北市緑町９", "");

    @Test
    @DisplayName("ISS-01 カードがない：職権で交付、交付案は本日から、窓口で交付できる")
    void whoHasNoCardIsIssuedOneToday() {
        PersonSheet sheet = sheet(noCard(), null);
        assertEquals("資格確認書を職権で交付する", sheet.decision());
        assertEquals(List.of("交付案　11月24日から令和9年7月31日まで"), planned(sheet));
        assertEquals(true, sheet.mayIssue());
        assertNull(sheet.refusal());
    }

    @Test
    @DisplayName("ISS-06 経過期間中：交付案は職権の日から。期限もその日に決める")
    void whoseGraceRunsIsDrawnFromTheDayItIsDue() {
        PersonSheet sheet = sheet(card(LocalDate.of(2026, 9, 14)), null);
        assertEquals("資格確認書を職権で交付する（令和8年12月1日から。窓口では本日から）", sheet.decision());
        assertEquals(List.of("交付案　12月1日から令和9年7月31日まで"), planned(sheet));
        assertEquals(true, sheet.mayIssue());
    }

    @Test
    @DisplayName("ISS-06 経過期間中に次の書類を交付済み：交付案はなく、窓口では交付できない")
    void whoHoldsTheNextOneIsNotOfferedAnother() {
        HeldDocument next = new HeldDocument(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 7, 31), null, false);
        PersonSheet sheet = sheet(card(LocalDate.of(2026, 9, 14)), next);
        assertEquals("次の資格確認書を交付済み", sheet.decision());
        assertEquals(List.of(), planned(sheet));
        assertEquals(false, sheet.mayIssue());
        assertEquals("窓口では交付できません（この期間に有効になる資格確認書をすでに交付しています）", sheet.refusal());
    }

    @Test
    @DisplayName("有効な書類がある：理由を示し、窓口交付へは進めない")
    void whoHoldsALiveOneIsToldSo() {
        HeldDocument live = new HeldDocument(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), null, false);
        PersonSheet sheet = sheet(noCard(), live);
        assertEquals("有効な資格確認書がある", sheet.decision());
        assertEquals(false, sheet.mayIssue());
        assertEquals("窓口では交付できません（有効な資格確認書がすでにあります）", sheet.refusal());
    }

    @Test
    @DisplayName("VAL-08 在留期間が過ぎている：対象でも交付できず、交付案を描かない")
    void whoseTermWouldBeOverIsToldSo() {
        PersonSheet sheet = sheet(facts(noCard(), null, TODAY.minusDays(10)), HOME, "");
        assertEquals("資格確認書の対象だが、いまは交付できない", sheet.decision());
        assertEquals(List.of(), planned(sheet));
        assertEquals(false, sheet.mayIssue());
        assertEquals("窓口では交付できません（有効期限が発効日より前です）", sheet.refusal());
    }

    @Test
    @DisplayName("CMP-01 住所と負担割合は、それぞれのデータの抽出日とともに示す")
    void tellsOfWhatDayTheAddressAndTheRatioAre() {
        PersonSheet sheet = sheet(noCard(), null);
        assertEquals("負担割合データ　令和8年7月20日抽出", sheet.ratiosExtracted());
        assertEquals("住所データは届いていません", sheet.addressExtracted());
    }

    @Test
    @DisplayName("電話は住所と同じく、見てよい人にだけ")
    void tellsTheTelephoneAsItTellsTheAddress() {
        PersonFacts facts = facts(noCard(), null, null);
        assertEquals("000-0000-0000", sheet(facts, HOME, "000-0000-0000").phone());
        assertEquals("届いていません", sheet(facts, HOME, "").phone());
        assertEquals(
                "担当者が決めます",
                sheet(facts, new DeliveryVerdict.Held(HeldReason.FOR_OFFICER), null)
                        .phone());
        assertNull(sheet(facts, null, null).phone());
        assertEquals("安全な送付先の登録がありません", PersonSheet.address(new DeliveryVerdict.Held(HeldReason.NO_SAFE_ADDRESS)));
    }

    private static PersonSheet sheet(CardFacts card, HeldDocument held) {
        return sheet(facts(card, held, null), HOME, "");
    }

    private static PersonSheet sheet(PersonFacts facts, DeliveryVerdict delivery, String phone) {
        Decided decided = decided(facts, TODAY);
        IssueGuard.Answer issue = IssueGuard.answer(decided);
        LocalDate dueOn = decided.decision().dueOn();
        Optional<Planned> planned =
                issue.proposes() ? Planned.of(dueOn == null ? decided : decided(facts, dueOn)) : Optional.empty();
        PersonEligibility eligibility = new PersonEligibility(
                decided, issue, planned, CareAccessTimeline.of(facts, TODAY.minusMonths(3)), List.of());
        return PersonSheet.of(
                new PersonDesk.Open(decided.person(), TODAY, eligibility, null, List.of(), delivery, phone, EXTRACTED));
    }

    private static Decided decided(PersonFacts facts, LocalDate on) {
        return new Decided(
                person(facts),
                facts,
                on,
                IssueDecision.of(facts, POLICY, on),
                ValidityEndDate.of(facts, POLICY, on),
                EligibilityForm.of(facts, POLICY, on));
    }

    private static List<String> planned(PersonSheet sheet) {
        return sheet.timeline().lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .filter(span -> span.kind() == Timeline.Kind.PLANNED)
                .map(Timeline.Span::text)
                .toList();
    }

    private static PersonFacts facts(CardFacts card, HeldDocument held, LocalDate stayLastDay) {
        return new PersonFacts(
                InsurerKind.KOKUHO,
                BirthDate.of(LocalDate.of(1977, 9, 14)),
                List.of(new EnrolmentPeriod(LocalDate.of(2024, 4, 1), null)),
                stayLastDay,
                null,
                false,
                card,
                ProtectionState.NONE,
                held == null ? List.of() : List.of(held));
    }

    private static CardFacts noCard() {
        return card(CardState.NONE, RegistrationState.NOT_REGISTERED, null);
    }

    private static CardFacts card(LocalDate expiresOn) {
        return card(CardState.HELD, RegistrationState.REGISTERED, expiresOn);
    }

    private static CardFacts card(CardState state, RegistrationState registration, LocalDate expiresOn) {
        return new CardFacts(
                state, registration, null, null, expiresOn, null, null, null, null, false, LocalDate.of(2026, 10, 31));
    }

    private static PersonView person(PersonFacts facts) {
        return new PersonView(
                1,
                new InsuredNumber("桜北", "1187226", "02"),
                "見本　花子",
                "ミホン　ハナコ",
                "",
                "",
                facts.birth(),
                Sex.FEMALE,
                5,
                "H1",
                "見本　花子",
                null,
                "世帯主",
                true,
                facts.enrolments(),
                null,
                List.of(),
                false,
                false,
                null,
                LocalDate.of(2026, 11, 23),
                null);
    }
}
