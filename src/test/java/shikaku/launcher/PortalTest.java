package shikaku.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("起動（./run）の引数・空き容量・鍵")
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

    @ParameterizedTest(name = "{0} 見本={1} 名簿あり={2} → {3}")
    @CsvSource({
        "'', true, true, ''",
        "--people, true, false, ''",
        "--people, true, true, --people 200 は無視しました。見本の名簿はもうあります",
        "--people, false, false, --people 200 は無視しました。見本の環境ではありません",
    })
    @DisplayName("人数を指定しても名簿を作らないときは、そう言う")
    void saysWhenTheNumberOfPeopleIsIgnored(String argument, boolean demo, boolean made, String said) {
        Portal.Arguments arguments = argument.isEmpty() ? Portal.Arguments.of() : Portal.Arguments.of(argument, "200");
        assertEquals(said.isEmpty(), arguments.ignored(demo, made).isEmpty());
        assertTrue(arguments.ignored(demo, made).orElse("").startsWith(said));
    }

    @ParameterizedTest(name = "SHIKAKU_DEMO={0} 組み込み={1} 空={2} 見本から始めた={3} → {4}")
    @CsvSource({
        "'', true, true, false, true",
        "'', true, false, true, true",
        "'', true, false, false, false",
        "'', false, false, false, false",
        "'', false, true, true, false",
        "false, true, true, false, false",
        "false, true, false, true, false",
        "true, false, false, false, true",
    })
    @DisplayName("見本は空の組み込みデータベースだけで始まり、始まったものは見本のまま")
    void aDemoBeginsOnAnEmptyDatabaseOfItsOwn(
            String asked, boolean embedded, boolean empty, boolean begun, boolean demo) {
        Map<String, String> environment = asked.isEmpty() ? Map.of() : Map.of("SHIKAKU_DEMO", asked);
        assertEquals(demo, Portal.isDemo(environment, embedded, empty, begun));
    }

    @Test
    @DisplayName("SEC-K2: 鍵がなければ一度だけ作り、本人だけが読めるファイルに置く。与えられた鍵が先")
    void makesAKeyOnce(@TempDir Path data) throws IOException {
        String made = Portal.key(Map.of("SHIKAKU_KEY", ""), data).get("SHIKAKU_KEY");
        assertEquals(32, Base64.getDecoder().decode(made).length);
        assertEquals(made, Portal.key(Map.of(), data).get("SHIKAKU_KEY"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("key"))));
        assertEquals("given", Portal.key(Map.of("SHIKAKU_KEY", "given"), data).get("SHIKAKU_KEY"));
    }
}
