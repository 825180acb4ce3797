package shikaku.insurer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("設定の受付（VAL-01）")
class InsurerPolicyGuardTest {

    @ParameterizedTest(name = "T49 VAL-01 {0}年・70歳から{1}年・在留+{2}日・満了{3}月後 → {4}")
    @CsvSource({
        "5, 1, 1, 2, ''",
        "6, 1, 1, 2, TERM_OVER_FIVE_YEARS",
        "1, 6, 1, 2, TERM_OVER_FIVE_YEARS",
        "0, 1, 1, 2, TERM_OVER_FIVE_YEARS",
        "1, 1, 0, 0, ''",
        "1, 1, 2, 2, STAY_OFFSET",
        "1, 1, 1, 3, PAPER_AFTER_GRACE"
    })
    void refusesWhatTheLawDoesNotAllow(int years, int from70, int offset, int months, String refusal) {
        InsurerPolicy usual = InsurerPolicy.usualFor(InsurerKind.KOKUHO);
        MonthDay end = MonthDay.of(7, 31);
        InsurerPolicy policy = new InsurerPolicy(
                new InsurerPolicy.Terms(new TermCycle(end, years, null), new TermCycle(end, from70, null), offset),
                usual.forms(),
                usual.mail(),
                new InsurerPolicy.Issue(
                        false,
                        usual.issue().statusUnknown(),
                        usual.issue().noUseHistory(),
                        usual.issue().standingApplication(),
                        months));
        assertEquals(
                refusal.isEmpty() ? Optional.empty() : Optional.of(InsurerRejection.valueOf(refusal)),
                InsurerPolicyGuard.refuses(policy));
    }

    @ParameterizedTest(name = "{0}の通例は受け付けられる")
    @EnumSource
    void takesTheUsualPolicyOfEveryKind(InsurerKind kind) {
        assertEquals(Optional.empty(), InsurerPolicyGuard.refuses(InsurerPolicy.usualFor(kind)));
    }
}
