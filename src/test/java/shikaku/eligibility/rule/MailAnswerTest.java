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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.mailing.rule.DueAnswer;
import shikaku.registration.rule.CardFacts.CardState;

@DisplayName("発送の対象か")
class MailAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static Stream<Arguments> rows() {
        Facts noCard = kokuho().card(CardState.NONE);
        return Stream.of(
                arguments("ISS-01 カードなし", noCard, "DUE ISS-01 2026-11-24 2027-07-31 eligibility.ground.NO_CARD"),
                arguments(
                        "有効な資格確認書が本日まである",
                        kokuho().card(CardState.NONE).holds(LocalDate.of(2026, 8, 1), DAY, null, false),
                        "NOT_DUE ISS-01 null null eligibility.mail.HAS_DOCUMENT"),
                arguments(
                        "前日で切れた",
                        kokuho().card(CardState.NONE).holds(LocalDate.of(2026, 8, 1), DAY.minusDays(1), null, false),
                        "DUE ISS-01 2026-11-24 2027-07-31 eligibility.ground.NO_CARD"),
                arguments(
                        "ISS-13 カードが使える",
                        kokuho().expires(LocalDate.of(2029, 5, 5)),
                        "NOT_DUE OSH-01 null null eligibility.ground.CARD_USABLE"),
                arguments(
                        "ISS-20 後期で年齢が不明",
                        Facts.kouki(LocalDate.of(1941, 1, 1))
                                .born(new BirthDate(null, null, null, "不詳"))
                                .expires(LocalDate.of(2029, 5, 5))
                                .uses(12, 3),
                        "UNKNOWN ISS-20 null null eligibility.ground.AGE_UNKNOWN"),
                arguments(
                        "VAL-15 有効期限が生年月日の不詳により決まらない",
                        kokuho().card(CardState.NONE).born(new BirthDate(1957, 3, null, "昭和32年3月不詳")),
                        "UNKNOWN ISS-01 null null eligibility.ground.NO_CARD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void tellsTheMailing(String name, Facts facts, String expected) {
        DueAnswer answer = MailAnswer.of(facts.decided(DAY));
        assertEquals(
                expected,
                String.join(
                        " ",
                        answer.due().name(),
                        answer.ruleIds().get(0),
                        String.valueOf(answer.firstDay()),
                        String.valueOf(answer.lastDay()),
                        answer.ground()),
                name);
    }

    @ParameterizedTest(name = "CMP-01 カード {0}、名簿にない日 {1} → {2}")
    @CsvSource({"NONE, , DUE", "NONE, 2026-11-24, NOT_IN_ROSTER", "HELD, , NOT_DUE", "HELD, 2026-11-24, NOT_DUE"})
    void whoTheNewestRosterLeavesOutIsLookedAtByAClerk(CardState card, LocalDate absentSince, DueAnswer.Due expected) {
        Decided decided = kokuho().card(card)
                .expires(LocalDate.of(2029, 5, 5))
                .absentSince(absentSince)
                .decided(DAY);
        assertEquals(expected, MailAnswer.of(decided).due());
    }

    @Test
    @DisplayName("発行番号は年度と連番で示す")
    void showsYearAndNumberOfAnIssue() {
        assertEquals("8-000123", IssuedDocument.shownNumber(2026, 123));
        assertEquals("7-999999", IssuedDocument.shownNumber(2025, 999_999));
        assertEquals("8-1000000", IssuedDocument.shownNumber(2026, 1_000_000));
    }
}
