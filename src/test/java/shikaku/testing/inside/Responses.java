package shikaku.testing.inside;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the response of the test runner's request, which a login by hand asks for. */
@WebFilter("/ArquillianServletRunnerEE9")
public class Responses implements Filter {

    private static final String NAME = Responses.class.getName();

    static HttpServletResponse of(HttpServletRequest request) {
        return (HttpServletResponse) request.getAttribute(NAME);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(NAME, response);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        keep((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, response);
    }
}
