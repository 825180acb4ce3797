package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static shikaku.eligibility.rule.Facts.kokuho;
import static shikaku.eligibility.rule.Facts.kouki;

import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

@DisplayName("なぜ？ の一歩ずつ")
class DecisionStepTest {

    private static final LocalDate ON = day("2026-11-22");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "T01 カードなし",
                        kokuho().card(CardState.NONE),
                        """
                        insured [desk.scheme.KOKUHO, 2020-04-01]
                        subject [eligibility.ground.NO_CARD] ISS-01
                        term [2027-07-31, eligibility.limit.BASE_DATE.how] VAL-02"""),
                arguments(
                        "T04 経過期間の途中",
                        kokuho().expires(day("2026-10-20")),
                        """
                        insured [desk.scheme.KOKUHO, 2020-04-01]
                        expiry [2026-10-20] CRT-03
                        graceEnds [2027-01-31] CRT-08
                        subject.not [eligibility.ground.GRACE_RUNNING] ISS-06
                        due [2027-01-01] CRT-10"""),
                arguments(
                        "満了当日はまだ何も言わない",
                        kokuho().expires(ON),
                        """
                        insured [desk.scheme.KOKUHO, 2020-04-01]
                        subject.not [eligibility.ground.CARD_USABLE] OSH-01"""),
                arguments(
                        "T15 ほかの理由も言う",
                        kokuho().registration(RegistrationState.NOT_REGISTERED).flags(false, true),
                        """
                        insured [desk.scheme.KOKUHO, 2020-04-01]
                        subject [eligibility.ground.SELF_INFORMATION_BLOCKED] ISS-08
                        also [eligibility.ground.NOT_REGISTERED] ISS-02
                        term [2027-07-31, eligibility.limit.BASE_DATE.how] VAL-02"""),
                arguments(
                        "T21 後期で年5回",
                        kouki(day("1946-05-05")).uses(5, 2),
                        """
                        insured [desk.scheme.KOUKI, 2020-04-01]
                        subject [eligibility.ground.LOW_USE] ISS-22
                        term [2027-07-31, eligibility.limit.KOUKI_BASE_DATE.how] VAL-04"""),
                arguments(
                        "すでに持っている",
                        kokuho().card(CardState.NONE).holds(day("2026-08-01"), day("2027-07-31"), null, false),
                        """
                        insured [desk.scheme.KOKUHO, 2020-04-01]
                        subject [eligibility.ground.NO_CARD] ISS-01
                        held [2027-07-31] VAL-16"""),
                arguments(
                        "VAL-07 被保険者でない",
                        kokuho().enrolled(day("2020-04-01"), ON),
                        "insured.not [desk.scheme.KOKUHO] VAL-07"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void saysEachStepWithItsValuesAndItsRule(String name, Facts facts, String expected) {
        List<DecisionStep> steps = DecisionStep.of(facts.decided(ON));
        assertEquals(
                expected,
                steps.stream()
                        .map(step -> (step.messageKey().replace("eligibility.why.", "") + " " + step.values() + " "
                                        + step.ruleIds())
                                .strip())
                        .collect(Collectors.joining("\n")),
                name);
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages");
        steps.forEach(step -> assertEquals(true, texts.containsKey(step.messageKey()), step.messageKey()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
