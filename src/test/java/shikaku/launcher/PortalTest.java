package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("起動（./run）の引数と空き容量")
class PortalTest {

    @Test
    @DisplayName("空き容量が足りなければ、残りと必要な量を日英一文ずつで言う")
    void saysThatTheDiskIsFull() {
        Path data = Path.of("data");
        StartFailure failure = assertThrows(StartFailure.class, () -> Portal.requireSpace(data, 1_499_999_999L));
        assertTrue(failure.getMessage().contains("空き容量が足りません（data、残り 1499 MB、必要 1500 MB）。"), failure.getMessage());
        assertTrue(failure.getMessage().contains("The disk is full: 1499 MB left"), failure.getMessage());
        assertDoesNotThrow(() -> Portal.requireSpace(data, 1_500_000_000L));
    }

    @Test
    @DisplayName("人数のほかは受け取らない")
    void takesTheNumberOfPeopleOnly() {
        assertEquals(12_000, Portal.Arguments.of().people());
        assertEquals(1_700_000, Portal.Arguments.of("--people", "1700000").people());
        assertThrows(StartFailure.class, () -> Portal.Arguments.of("--people"));
        assertThrows(StartFailure.class, () -> Portal.Arguments.of("--people", "many"));
    }
}
