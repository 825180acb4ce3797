package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("二重送信の防止の番号（SEC-F1）")
class OnceTokenTest {

    @Test
    @DisplayName("番号の形をしたものだけを覚える")
    void remembersOnlyWhatLooksLikeANumber() {
        assertEquals(true, OnceToken.isNumber(UUID.randomUUID().toString()));
        assertEquals(false, OnceToken.isNumber("x".repeat(36)));
        assertEquals(false, OnceToken.isNumber("0".repeat(1_000_000)));
        assertEquals(false, OnceToken.isNumber("0".repeat(36) + "\n"));
        assertEquals(false, OnceToken.isNumber(""));
    }
}
