package shikaku.access.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import shikaku.access.service.AccessSettings;

/**
 * セッションのクッキー: under TLS its name begins with {@code __Host-}, so that no other host or path can set it (SEC-S2); plain
 * localhost does without.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    AccessSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        if (settings.tls()) {
            cookie.setName("__Host-shikaku");
            cookie.setSecure(true);
        }
    }
}
