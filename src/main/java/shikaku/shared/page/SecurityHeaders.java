package shikaku.shared.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Headers of every answer: what the browser may load (SEC-W2), what it may tell others (SEC-W3), and that nothing with a
 * person in it is stored (SEC-W4). Pages made by Faces replace the policy by the same one with their nonce.
 */
public class SecurityHeaders implements Filter {

    static final String POLICY = "Content-Security-Policy";

    private boolean behindTls;

    public SecurityHeaders() {
        this(false);
    }

    SecurityHeaders(boolean behindTls) {
        this.behindTls = behindTls;
    }

    /** Behind a proxy that ends TLS no request looks secure; the environment says so then. */
    @Override
    public void init(FilterConfig settings) {
        behindTls = ConfigProvider.getConfig()
                .getOptionalValue("shikaku.tls", Boolean.class)
                .orElse(false);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = new OnePolicy((HttpServletResponse) response);
        answer.setHeader(POLICY, request.getServletContext().getInitParameter("primefaces.CSP_POLICY"));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (behindTls || request.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!http.getServletPath().startsWith("/jakarta.faces.resource/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        chain.doFilter(error ? new ErrorVisit(http) : request, answer);
    }

    /**
     * An error page is opened, not sent: what was in the form that failed does not belong to it, and PrimeFaces 15 refuses to draw
     * it for a form without its nonce, so that the server's own page would be seen.
     */
    private static final class ErrorVisit extends HttpServletRequestWrapper {

        ErrorVisit(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** Two policies would both be enforced; the one with the nonce must replace the general one. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(POLICY)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
