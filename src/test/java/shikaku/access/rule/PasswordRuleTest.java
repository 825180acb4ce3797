package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("パスワードの条件（SEC-A3）")
class PasswordRuleTest {

    private static final Set<String> COMMON = Set.of("password1234", "sakura2026!");
    private static final List<String> KNOWN = List.of("s.mihon01", "桜北市", "shikaku");

    @ParameterizedTest(name = "SEC-A3: {0} → {1}")
    @CsvSource(
            textBlock =
                    """
            さくら7文字だ,          PASSWORD_TOO_SHORT
            さくら8文字だよ,
            correct horse battery,
            PassWord1234,           PASSWORD_COMMON
            ＰＡＳＳＷＯＲＤ１２３４, PASSWORD_COMMON
            sakura2026!,            PASSWORD_COMMON
            aaaaaaaaaaaaaaaa,       PASSWORD_COMMON
            121212121212,           PASSWORD_COMMON
            s.mihon01-x,            PASSWORD_HAS_KNOWN_WORD
            Shikaku-2026,           PASSWORD_HAS_KNOWN_WORD
            shikaku と青い自転車の話,
            """)
    void refusesWhatIsEasyToGuess(String password, AccessRejection expected) {
        assertEquals(Optional.ofNullable(expected), PasswordRule.problemOf(password, COMMON, KNOWN));
    }

    @Test
    void allowsAHundredAndTwentyEightCharactersOfAnyPlane() {
        String rare = "𠮷野屋葛󠄀城".repeat(22);
        String longest = rare.substring(0, rare.offsetByCodePoints(0, 128));
        assertEquals(Optional.empty(), PasswordRule.problemOf(longest, COMMON, KNOWN));
        assertEquals(
                Optional.of(AccessRejection.PASSWORD_TOO_LONG), PasswordRule.problemOf(longest + "一", COMMON, KNOWN));
    }
}
