package shikaku.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.testing.PortalServer;

/** What anybody on the network sees of the server itself. */
@DisplayName("運用から見たサーバー")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OperationsIT {

    @Test
    @DisplayName("稼働確認は誰にでも答え、データベースの状態だけを言う")
    void healthIsPublic() throws Exception {
        HttpResponse<String> ready = get("health/ready");
        assertEquals(200, ready.statusCode());
        assertTrue(ready.body().contains("\"database\""), ready.body());
        assertEquals(200, get("health/live").statusCode());
    }

    @Test
    @DisplayName("計測値とAPIの記述は、中継を通ると存在しない (SEC-B4)")
    void figuresAreForOperationOnly() throws Exception {
        for (String path : new String[] {"metrics", "openapi"}) {
            assertEquals(200, get(path).statusCode(), path);
            assertEquals(404, get(path, "X-Forwarded-For", "203.0.113.9").statusCode(), path);
        }
    }

    @Test
    @DisplayName("APIの記述には、対応表にある口がすべて説明つきであり、ほかにはない")
    void describesEveryInterface() throws Exception {
        JsonObject described;
        try (JsonReader reader = Json.createReader(new StringReader(
                send(request("openapi").header("Accept", "application/json")).body()))) {
            described = reader.readObject();
        }
        assertEquals("資格確認書ポータル", described.getJsonObject("info").getString("title"));
        List<String> silent = new ArrayList<>();
        Set<String> first = new TreeSet<>();
        described.getJsonObject("paths").forEach((path, methods) -> {
            first.add(path.replaceFirst("^(/api/[a-z]+).*", "$1"));
            methods.asJsonObject().forEach((method, operation) -> {
                if (operation.asJsonObject().getString("summary", "").isEmpty()) {
                    silent.add(method + " " + path);
                }
            });
        });
        assertEquals(List.of(), silent);
        assertEquals(Set.of("/api/draft", "/api/eligibility", "/api/mailings", "/api/session"), first);
    }

    @Test
    @DisplayName("TRACEに答えず、サーバーの名前も版も言わない (SEC-W10)")
    void serverSaysNothingOfItself() throws Exception {
        HttpResponse<String> trace = send(request("health").method("TRACE", HttpRequest.BodyPublishers.noBody()));
        assertTrue(trace.statusCode() >= 400, "TRACE answered " + trace.statusCode());
        for (HttpResponse<String> response : java.util.List.of(get("health"), get("no-such-page"))) {
            assertFalse(response.headers().firstValue("Server").isPresent());
            assertFalse(response.headers().firstValue("X-Powered-By").isPresent());
            assertFalse(response.body().contains("Payara"), response.body());
        }
    }

    @Test
    @DisplayName("どんな誤りにもサーバーの画面を出さない。機械には JSON で答える (SEC-W9, SEC-F1)")
    void errorsAreOurs() throws Exception {
        HttpResponse<String> unknown = send(request("api/session").header("Authorization", "Bearer junk"));
        assertEquals(401, unknown.statusCode());
        assertTrue(unknown.body().contains("\"status\":401"), unknown.body());
        HttpResponse<String> file = send(request("access/login.xhtml")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nv\r\n--x--\r\n")));
        assertEquals(415, file.statusCode());
        HttpResponse<String> method = send(request("access/login.xhtml").DELETE());
        assertEquals(405, method.statusCode());
        for (HttpResponse<String> answer : java.util.List.of(unknown, file, method)) {
            assertFalse(answer.body().contains("Payara"), answer.body());
            assertFalse(answer.body().contains("HTTP Status"), answer.body());
        }
    }

    @Test
    @DisplayName("どの応答にも保護のヘッダーがある (SEC-W2, SEC-W3)")
    void answersCarryProtection() throws Exception {
        HttpResponse<String> login = get("access/login.xhtml");
        assertEquals(
                "nosniff", login.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(login.headers().firstValue("Referrer-Policy").isPresent());
        assertTrue(login.headers().firstValue("Cross-Origin-Opener-Policy").isPresent());
        String policy = login.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("object-src 'none'"), policy);
        String cookie = login.headers().allValues("Set-Cookie").toString().toLowerCase(java.util.Locale.ROOT);
        assertTrue(cookie.equals("[]") || (cookie.contains("httponly") && cookie.contains("samesite")), cookie);
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(PortalServer.get().address().resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
