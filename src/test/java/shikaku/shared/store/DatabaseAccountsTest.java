package shikaku.shared.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("データベースの利用者（SEC-A7, SEC-T9）")
class DatabaseAccountsTest {

    private static final Map<String, String> GIVEN =
            Map.of("SHIKAKU_DB_APP_PASSWORD", "one", "SHIKAKU_DB_ADDRESS_PASSWORD", "two");

    @ParameterizedTest
    @DisplayName("所有者のパスワードがなければ、誰でも計算できるパスワードを作らない")
    @NullSource
    @ValueSource(strings = {"", "  "})
    void derivesNothingFromNothing(String owner) {
        assertThrows(IllegalStateException.class, () -> DatabaseAccounts.of(environment(owner, Map.of())));
        assertThrows(
                IllegalStateException.class,
                () -> DatabaseAccounts.of(environment(owner, Map.of("SHIKAKU_DB_APP_PASSWORD", "one"))));
        assertThrows(
                IllegalStateException.class,
                () -> DatabaseAccounts.of(environment(
                        "owner", Map.of("SHIKAKU_DB_APP_PASSWORD", "", "SHIKAKU_DB_ADDRESS_PASSWORD", "x"))));
        assertEquals(
                "one",
                DatabaseAccounts.of(environment(owner, GIVEN)).application().password());
    }

    @Test
    @DisplayName("所有者のパスワードから、どの機械でも同じ、利用者ごとに別のパスワードを作る")
    void derivesTheSameOnEveryNode() {
        DatabaseAccounts accounts = DatabaseAccounts.of(environment("owner", Map.of()));
        assertEquals(accounts, DatabaseAccounts.of(environment("owner", Map.of())));
        assertNotEquals(accounts.application().password(), accounts.address().password());
        assertNotEquals(accounts, DatabaseAccounts.of(environment("other", Map.of())));
    }

    private static Map<String, String> environment(String owner, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("SHIKAKU_DB_USER", "shikaku");
        if (owner != null) {
            environment.put("SHIKAKU_DB_PASSWORD", owner);
        }
        return environment;
    }
}
