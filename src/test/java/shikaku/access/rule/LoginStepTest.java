package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ログインの次の手順（SEC-A2, SEC-A8）")
class LoginStepTest {

    @ParameterizedTest(name = "{0}: demo={1} 登録済={2} コード済={3} 初期パスワード={4} → {5}")
    @CsvSource(
            textBlock =
                    """
            SEC-A8, false, false, false, true,  CHANGE_PASSWORD
            SEC-A2, false, false, false, false, ENROL_DEVICE
            SEC-A2, false, true,  false, false, GIVE_CODE
            SEC-A2, false, true,  false, true,  GIVE_CODE
            SEC-A8, false, true,  true,  true,  CHANGE_PASSWORD
            SEC-A2, false, true,  true,  false, ENTER
            SEC-A2, true,  false, false, false, ENTER
            SEC-A2, true,  true,  false, false, GIVE_CODE
            SEC-A8, true,  false, false, true,  CHANGE_PASSWORD
            """)
    void asksForWhatIsMissing(
            String rule, boolean demo, boolean enrolled, boolean given, boolean mustChange, LoginStep expected) {
        assertEquals(expected, LoginStep.after(new LoginStep.Facts(demo, enrolled, given, mustChange)), rule);
    }
}
