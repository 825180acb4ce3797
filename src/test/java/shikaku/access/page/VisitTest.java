package shikaku.access.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.testing.Visitor;

@DisplayName("訪問（SEC-A5）")
class VisitTest {

    private static final Set<String> PROXIES = Set.of("192.0.2.10");

    @Test
    @DisplayName("プロキシが最後に書いた住所だけを信じる。利用者が先に書いた行は信じない")
    void believesWhatTheProxyWroteLast() {
        assertEquals("203.0.113.5", seen(Visitor.get("/").header("X-Forwarded-For", "203.0.113.5")));
        assertEquals("203.0.113.5", seen(Visitor.get("/").header("X-Forwarded-For", "198.51.100.1, 203.0.113.5")));
        assertEquals(
                "203.0.113.5",
                seen(Visitor.get("/")
                        .header("X-Forwarded-For", "198.51.100.1")
                        .header("X-Forwarded-For", "203.0.113.5")));
        assertEquals(
                "192.0.2.10",
                seen(Visitor.get("/")
                        .header("X-Forwarded-For", "198.51.100.1")
                        .header("X-Forwarded-For", "no address")));
    }

    @Test
    @DisplayName("知らないプロキシの言うことは信じない")
    void believesNobodyElse() {
        assertEquals("192.0.2.99", seen(Visitor.get("/").from("192.0.2.99").header("X-Forwarded-For", "203.0.113.5")));
        assertEquals("192.0.2.10", seen(Visitor.get("/")));
    }

    private static String seen(Visitor visitor) {
        return Visit.networkAddress(visitor.request(), PROXIES);
    }
}
