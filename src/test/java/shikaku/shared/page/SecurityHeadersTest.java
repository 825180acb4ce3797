package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.testing.Visitor;

@DisplayName("保護のヘッダー（SEC-W3）")
class SecurityHeadersTest {

    @Test
    @DisplayName("TLS を中継に任せていても HSTS を送る。TLS がなければ送らない")
    void asksForTlsBehindAProxy() throws Exception {
        assertEquals("max-age=31536000", sent(new SecurityHeaders(true)));
        assertNull(sent(new SecurityHeaders()));
    }

    private static String sent(SecurityHeaders headers) throws ServletException, IOException {
        Visitor visitor = Visitor.get("/access/login.xhtml");
        headers.doFilter(visitor.request(), visitor.response(), (request, response) -> {});
        return visitor.answered.get("Strict-Transport-Security");
    }
}
