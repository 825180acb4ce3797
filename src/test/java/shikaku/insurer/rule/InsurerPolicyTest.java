package shikaku.insurer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.MonthDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.insurer.rule.InsurerPolicy.MailClass;
import shikaku.insurer.rule.InsurerPolicy.StandingApplication;

@DisplayName("種別ごとの通例")
class InsurerPolicyTest {

    @ParameterizedTest(name = "CFG-08 {0}は{1}あて・{2}")
    @CsvSource({
        "KOKUHO, HOUSEHOLD_HEAD, SPECIFIED_RECORD",
        "KOKUHO_UNION, HOUSEHOLD_HEAD, SPECIFIED_RECORD",
        "KOUKI, PERSON, SIMPLE_REGISTERED",
        "KENPO, EMPLOYER, SPECIFIED_RECORD",
        "KYOKAI, EMPLOYER, SPECIFIED_RECORD",
        "KYOSAI, EMPLOYER, SPECIFIED_RECORD"
    })
    void writesToWhomItsKindWritesTo(InsurerKind kind, Addressee addressee, MailClass mail) {
        assertEquals(
                new InsurerPolicy.Mail(mail, addressee),
                InsurerPolicy.usualFor(kind).mail());
    }

    @ParameterizedTest(name = "CFG-01 {0}は70歳未満{1}、70歳以上7月31日まで1年")
    @CsvSource({"KOKUHO, --07-31, 1", "KOUKI, --07-31, 1", "KENPO, --11-30, 5"})
    void renewsOnTheDayOfItsKind(InsurerKind kind, MonthDay end, int years) {
        InsurerPolicy.Terms terms = InsurerPolicy.usualFor(kind).terms();
        assertEquals(new TermCycle(end, years, null), terms.under70());
        assertEquals(TermCycle.yearly(MonthDay.of(7, 31)), terms.from70());
    }

    @ParameterizedTest(name = "{0}の申請なしの更新は{1}")
    @CsvSource({"KOKUHO, CARE_NEEDED_ONLY", "KOUKI, ANY_APPLICATION", "KENPO, CARE_NEEDED_ONLY"})
    void renewsWithoutApplication(InsurerKind kind, StandingApplication standing) {
        assertEquals(standing, InsurerPolicy.usualFor(kind).issue().standingApplication());
    }
}
