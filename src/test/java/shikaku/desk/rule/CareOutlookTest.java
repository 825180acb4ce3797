package shikaku.desk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.desk.rule.CareOutlook.Cause;
import shikaku.eligibility.rule.CareAccessTimeline;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.HeldDocument;
import shikaku.eligibility.rule.PersonFacts;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.EnrolmentPeriod;
import shikaku.insurer.rule.InsurerKind;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

@DisplayName("明日の空白と経過期間の終わり")
class CareOutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0}：{1} から空白（前日まで受診できた {2}）")
    @CsvSource(
            textBlock =
                    """
            有効期限が本日,        2026-11-24, 2026-11-25, true
            有効期限が明日,        2026-11-25, 2026-11-26, true
            有効期限が昨日,        2026-11-23, 2026-11-25, false
            見通しの最後の日の前日, 2027-10-30, 2027-10-31, true
            """)
    void beginsTheDayAfterTheLastDayOfTheCertificate(
            String title, LocalDate lastDay, LocalDate uncoveredOn, boolean coveredBefore) {
        CareOutlook outlook = CareOutlook.of(person(noCard(), document(lastDay)), Ground.NO_CARD, true, TODAY)
                .orElseThrow();
        assertEquals(uncoveredOn, outlook.uncoveredOn(), title);
        assertEquals(coveredBefore, outlook.coveredBefore());
    }

    /** What the line says, which rule it names and what it leads to; the ground is kept whatever the line says. */
    @ParameterizedTest(name = "{0} {1}、交付できる {2} → {3}")
    @CsvSource(
            textBlock =
                    """
            GROUND,     NO_CARD,       true,  eligibility.ground.NO_CARD,     ISS-01, desk.home.issue
            GROUND,     CARE_NEEDED,   true,  eligibility.ground.CARE_NEEDED, ISS-12, desk.home.issue.ON_APPLICATION
            GROUND,     NO_CARD,       false, eligibility.ground.NO_CARD,     ISS-01, desk.home.look
            PAPER_ENDS, NO_CARD,       false, desk.reason.PAPER_ENDS,         VAL-15, desk.home.look
            CARD_ENDS,  GRACE_RUNNING, true,  desk.reason.CARD_ENDS,          CRT-08, desk.home.issue
            JOINS,      NOT_INSURED,   false, desk.reason.JOINS,              VAL-07, desk.home.look
            """)
    void leadsToAnIssueWhenTheGuardWouldLetIt(
            Cause cause, Ground ground, boolean issue, String reason, String ruleId, String next) {
        GapLine line = new GapLine(1, "", "", "", TODAY, cause, ground, issue);
        assertEquals(List.of(reason, ruleId, next), List.of(line.reason(), line.ruleId(), line.next()));
    }

    @Test
    void saysNothingOfDaysBeyondTheHorizon() {
        assertEquals(
                Optional.empty(),
                CareOutlook.of(person(noCard(), document(LocalDate.of(2027, 10, 31))), Ground.NO_CARD, true, TODAY));
    }

    @ParameterizedTest(name = "電子証明書 {0} → 経過期間 {1}")
    @CsvSource(
            textBlock =
                    """
            2026-08-31, 2026-11-30
            2026-09-01, 2026-12-31
            2027-07-31, 2027-10-31
            """)
    void countsTheEndOfTheGrace(LocalDate expiresOn, LocalDate graceLastDay) {
        CareOutlook outlook = CareOutlook.of(person(card(expiresOn)), Ground.GRACE_RUNNING, true, TODAY)
                .orElseThrow();
        assertEquals(graceLastDay, outlook.graceLastDay());
    }

    @ParameterizedTest(name = "資格確認書の有効期限 {0} → 対応済み {1}")
    @CsvSource({"2026-12-31, false", "2027-01-01, true"})
    void isHandledByACertificateForTheDayAfter(LocalDate lastDay, boolean handled) {
        CareOutlook outlook = CareOutlook.of(
                        person(card(LocalDate.of(2026, 9, 14)), document(lastDay)),
                        Ground.CERT_LAPSE_PENDING,
                        true,
                        TODAY)
                .orElseThrow();
        assertEquals(handled, outlook.handled());
    }

    @Test
    void doesNotTakeAnUnknownCardForCover() {
        CareOutlook outlook = CareOutlook.of(person(CardFacts.UNKNOWN), Ground.STATUS_UNKNOWN, true, TODAY)
                .orElseThrow();
        assertEquals(TODAY.plusDays(1), outlook.uncoveredOn());
        assertEquals(Cause.GROUND, outlook.cause());
        assertEquals("ISS-09", outlook.cause().ruleId(outlook.ground()));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-11-24, ENDS_TODAY",
        "2026-11-25, ENDS_SOON",
        "2027-02-24, ENDS_SOON",
        "2027-02-25, PAPER",
        "2026-11-23, NOTHING"
    })
    void tellsInOneCellUntilWhenSomebodyIsCovered(LocalDate lastDay, CareNow.State state) {
        PersonFacts person = person(noCard(), document(lastDay));
        assertEquals(
                state, CareNow.of(CareAccessTimeline.of(person, TODAY), TODAY).state());
    }

    private static PersonFacts person(CardFacts card, HeldDocument... documents) {
        return new PersonFacts(
                InsurerKind.KOKUHO,
                BirthDate.of(LocalDate.of(1977, 9, 14)),
                List.of(new EnrolmentPeriod(LocalDate.of(2024, 4, 1), null)),
                null,
                null,
                false,
                card,
                ProtectionState.NONE,
                List.of(documents));
    }

    private static HeldDocument document(LocalDate lastDay) {
        return new HeldDocument(LocalDate.of(2025, 8, 1), lastDay, null, false);
    }

    private static CardFacts noCard() {
        return facts(CardState.NONE, RegistrationState.NOT_REGISTERED, null);
    }

    private static CardFacts card(LocalDate expiresOn) {
        return facts(CardState.HELD, RegistrationState.REGISTERED, expiresOn);
    }

    private static CardFacts facts(CardState card, RegistrationState registration, LocalDate expiresOn) {
        return new CardFacts(
                card, registration, null, null, expiresOn, null, null, null, null, false, LocalDate.of(2026, 10, 31));
    }
}
