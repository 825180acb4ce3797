package shikaku.access.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.access.service.AccessSettings;

@DisplayName("起動のとき")
class StartOfTheWarTest {

    @TempDir
    Path folder;

    /** What the start said about the cookie, by the name of the setting. */
    private final Map<String, Object> cookie = new TreeMap<>();

    @Test
    @DisplayName("SEC-S2: TLSではクッキーの名前が __Host- で始まり、Secure・HttpOnly・Path=/、Domainはない")
    void theCookieIsBoundToTheHostUnderTls() {
        start("true");
        assertEquals(Map.of("Name", "__Host-shikaku", "Secure", true, "HttpOnly", true, "Path", "/"), cookie);
    }

    @Test
    @DisplayName("SEC-S2: TLSでない手元では接頭辞もSecureもなく、ほかは同じ")
    void theCookieHasNoPrefixOnPlainHttp() {
        start("false");
        assertEquals(Map.of("HttpOnly", true, "Path", "/"), cookie);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
    private void start(String tls) {
        SessionCookie listener = new SessionCookie();
        listener.settings = AccessSettings.of(Map.of("shikaku.tls", tls));
        listener.contextInitialized(new ServletContextEvent(context()));
    }

    @Test
    @DisplayName("SEC-F1: 止められたときに受け取りかけだったファイルは残らない。ほかのファイルはそのまま")
    void filesThatWereComingInAreGone() throws IOException {
        Path left = Files.writeString(folder.resolve("upload_1a2b_00000001.tmp"), "山田 花子");
        Path other = Files.writeString(folder.resolve("page.class"), "x");
        new LeftUploads().contextInitialized(new ServletContextEvent(context()));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(other));
    }

    private ServletContext context() {
        SessionCookieConfig config = (SessionCookieConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (proxy, method, arguments) -> cookie.put(method.getName().replaceFirst("^set", ""), arguments[0]));
        File temporary = folder.toFile();
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getSessionCookieConfig") ? config : temporary);
    }
}
