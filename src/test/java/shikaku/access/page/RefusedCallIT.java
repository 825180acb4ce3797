package shikaku.access.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.testing.PortalServer;
import shikaku.testing.Soon;
import shikaku.testing.TestServer;
import shikaku.testing.inside.Faulty;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
@DisplayName("断られた呼び出しと不具合の画面")
class RefusedCallIT {

    private static final Pattern REFERENCE = Pattern.compile("id=\"reference\">([0-9a-f]{8})<");

    @Test
    @DisplayName("SEC-L1: 役割で断られた処理は、誰が何を求めたかが監査に残る")
    void isRecordedWithWhoAndWhat() throws Exception {
        long before = refusals("CLERK");
        HttpResponse<String> answer = post("testing/faulty", "how=clerk");
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("この画面は使えません"), answer.body());
        assertEquals(before + 1, refusals("CLERK"));
        assertEquals(0, refusals("NOBODY"));
        post("testing/faulty", "how=stranger");
        assertEquals(1, refusals("NOBODY"));
    }

    @Test
    @DisplayName("SEC-W9: 送信で起きた不具合は、受付番号のある画面になり、番号は記録と合う。中身は見えない")
    void aDefectOnAPostShowsOurPageWithTheReferenceOfTheLog() throws Exception {
        HttpResponse<String> answer = post("testing/faulty", "how=defect&jakarta.faces.ViewState=stateless");
        assertEquals(500, answer.statusCode());
        Matcher reference = REFERENCE.matcher(answer.body());
        assertTrue(reference.find(), answer.body());
        assertFalse(answer.body().contains(Faulty.SECRET), answer.body());
        assertTrue(
                Soon.is(() -> contains(Path.of("target/portal-log/container.log"), reference.group(1))),
                "the log's lines are copied there one by one");
    }

    @Test
    @DisplayName("ログイン画面の古い・壊れた送信も、サーバーの画面ではなく自前の画面になる")
    void aBrokenFormOfTheLoginPageShowsOurPage() throws Exception {
        HttpResponse<String> answer = post("access/login.xhtml", "f=f&login=&jakarta.faces.ViewState=1234%3A5678");
        assertTrue(answer.body().contains("資格確認書ポータル"), answer.statusCode() + " " + answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    private static boolean contains(Path log, String text) {
        try {
            return Files.readString(log).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(PortalServer.get().address().resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static long refusals(String kind) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = '権限のない処理を求めた' AND outcome = 'REFUSED'"
                                + " AND detail = 'access.service.FindClerks.all' AND actor_kind = ?")) {
            statement.setString(1, kind);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
