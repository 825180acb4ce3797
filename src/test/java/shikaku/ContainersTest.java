package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    @DisplayName("compose の設定は docker compose に通り、足りない秘密は名前で言われる")
    void isUnderstoodByDockerCompose() throws IOException, InterruptedException {
        List<String> compose = compose();
        assumeTrue(!compose.isEmpty(), "docker compose is not installed");
        Map<String, String> secrets = new HashMap<>();
        for (String name : List.of(
                "MYSQL_ROOT_PASSWORD",
                "SHIKAKU_DB_PASSWORD",
                "SHIKAKU_DB_APP_PASSWORD",
                "SHIKAKU_DB_ADDRESS_PASSWORD",
                "SHIKAKU_KEY")) {
            secrets.put(name, "x");
        }
        assertEquals("0 ", said(with(compose, "-f", "docker/compose.yaml", "config", "-q"), secrets));
        secrets.remove("SHIKAKU_KEY");
        String refused = said(with(compose, "-f", "docker/compose.yaml", "config", "-q"), secrets);
        assertTrue(refused.contains("set SHIKAKU_KEY"), refused);
    }

    /** The program that is there: docker compose, or docker-compose, which knows fewer keys. */
    private static List<String> compose() throws InterruptedException {
        for (List<String> program : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            if (isThere(program)) {
                return program;
            }
        }
        return List.of();
    }

    private static boolean isThere(List<String> program) throws InterruptedException {
        try {
            return said(with(program, "version"), Map.of()).startsWith("0 ");
        } catch (IOException notThere) {
            return false;
        }
    }

    private static List<String> with(List<String> program, String... arguments) {
        return Stream.concat(program.stream(), Stream.of(arguments)).toList();
    }

    private static String said(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SHIKAKU_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }

    @Test
    @DisplayName("イメージにも IPAmj 明朝が入り、稼働確認は配備されたポータルだけをよしとする")
    void theImageHasTheFontForNames() throws IOException {
        String image = Files.readString(Path.of("docker/Dockerfile"));
        assertTrue(image.contains("fonts-ipamj-mincho"));
        assertTrue(image.contains("*' 200 '*database*"), "a server without the portal would count as healthy");
    }

    @Test
    @DisplayName("SEC-W9: 番号のない誤りの画面があり、サーバーの画面は出ない")
    void hasAnErrorPageForEveryCode() throws IOException {
        String descriptor = Files.readString(Path.of("webapp/WEB-INF/web.xml"));
        assertTrue(descriptor.contains("<error-page><location>"));
    }
}
