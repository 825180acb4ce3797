package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("コンテナと web.xml の設定")
class ContainersTest {

    @Test
    @DisplayName("SEC-K3: データベースへは暗号化した接続だけ。平文の鍵もファイルの読込みもない")
    void reachesTheDatabaseByTlsOnly() throws IOException {
        String compose = Files.readString(Path.of("docker/compose.yaml"));
        assertTrue(compose.contains("sslMode=REQUIRED"));
        assertTrue(compose.contains("--require-secure-transport=ON"));
        assertEquals(
                List.of(),
                Stream.of("PREFERRED", "DISABLED", "allowPublicKeyRetrieval", "allowLoadLocalInfile", "local-infile=1")
                        .filter(compose::contains)
                        .toList());
    }

    @Test
    @DisplayName("SEC-W9: 番号のない誤りの画面があり、サーバーの画面は出ない")
    void hasAnErrorPageForEveryCode() throws IOException {
        String descriptor = Files.readString(Path.of("webapp/WEB-INF/web.xml"));
        assertTrue(descriptor.contains("<error-page><location>"));
    }
}
