package shikaku.shared.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * 運用の窓口: metrics and the description of the interfaces are for the machines of operation only, named by their addresses in
 * {@code SHIKAKU_OPERATIONS_ADDRESSES} (this machine by default). To everybody else they do not exist (SEC-B4). Whatever came
 * through a proxy is somebody else.
 */
@WebFilter({"/metrics", "/metrics/*", "/openapi", "/openapi/*"})
public class OperationsDoor implements Filter {

    private static final String THIS_MACHINE = "127.0.0.1,0:0:0:0:0:0:0:1,::1";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean forwarded = http.getHeader("X-Forwarded-For") != null || http.getHeader("Forwarded") != null;
        String allowed = ConfigProvider.getConfig()
                .getOptionalValue("shikaku.operations.addresses", String.class)
                .orElse(THIS_MACHINE);
        if (isOpen(allowed, request.getRemoteAddr(), forwarded)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static boolean isOpen(String allowed, String address, boolean forwarded) {
        Set<String> addresses = Stream.of(allowed.split(",")).map(String::strip).collect(Collectors.toSet());
        return !forwarded && addresses.contains(address);
    }
}
