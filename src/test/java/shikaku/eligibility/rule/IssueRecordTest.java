package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static shikaku.eligibility.rule.Facts.kokuho;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

@DisplayName("交付の記録")
class IssueRecordTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    static Stream<Arguments> rows() {
        Facts twoReasons =
                kokuho().registration(RegistrationState.NOT_REGISTERED).flags(false, true);
        return Stream.of(
                arguments(
                        "提案された理由：事情は残さない",
                        kokuho().card(CardState.NONE),
                        Ground.NO_CARD,
                        "NO_CARD [] ISS-01 VAL-02 null"),
                arguments(
                        "提案のとおりで、ほかの理由もある",
                        twoReasons,
                        Ground.SELF_INFORMATION_BLOCKED,
                        "SELF_INFORMATION_BLOCKED [NOT_REGISTERED] ISS-08 ISS-02 VAL-02 null"),
                arguments(
                        "ほかの理由を選んだ",
                        twoReasons,
                        Ground.NOT_REGISTERED,
                        "NOT_REGISTERED [SELF_INFORMATION_BLOCKED] ISS-02 ISS-08 VAL-02 窓口で確認"),
                arguments(
                        "申請による理由を選んだ",
                        kokuho().registration(RegistrationState.NOT_REGISTERED),
                        Ground.CARD_LOST,
                        "CARD_LOST [NOT_REGISTERED] ISS-10 ISS-02 VAL-02 窓口で確認"),
                arguments(
                        "経過期間の途中で早めに交付する",
                        kokuho().expires(LocalDate.of(2026, 10, 20)),
                        Ground.CERT_LAPSE_PENDING,
                        "CERT_LAPSE_PENDING [GRACE_RUNNING] ISS-06 VAL-02 null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void keepsTheOtherGroundsAndTheReasonOfAChange(String name, Facts facts, Ground chosen, String expected) {
        IssueRecord record = IssueRecord.of(facts.decided(ON), chosen, "窓口で確認", null);
        assertEquals(
                expected,
                record.ground()
                        + " "
                        + record.otherGrounds().stream().map(Enum::name).collect(Collectors.joining(" ", "[", "]"))
                        + " " + String.join(" ", record.ruleIds()) + " " + record.reason(),
                name);
        assertEquals(ON, record.firstDay());
    }
}
