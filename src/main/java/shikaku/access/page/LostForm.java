package shikaku.access.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 送れなかった入力: the page a request belongs to, with its query as the browser shows it, and what was typed.
 *
 * @param page path inside the portal
 */
record LostForm(String page, Map<String, List<String>> fields) {

    private static final Set<String> NOT_TYPED = Set.of("sk-once", "primefaces.nonce", "f");

    /** Forms of the capability access hold passwords; an empty one would only push out what was kept before. */
    boolean mayBeKept() {
        return !fields.isEmpty() && !page.startsWith("/access/");
    }

    static LostForm of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (Visit.isPost(request) && !Visit.isMultipart(request)) {
            request.getParameterMap().forEach((name, values) -> {
                if (!name.startsWith("jakarta.faces.") && !name.startsWith("shikaku.") && !NOT_TYPED.contains(name)) {
                    fields.put(name, List.of(values));
                }
            });
        }
        return new LostForm(page(request), fields);
    }

    /** A form is sent to its page without the query; the Referer still has it. */
    private static String page(HttpServletRequest request) {
        String path = Visit.path(request);
        if (!Visit.isPost(request)) {
            String query = request.getQueryString();
            return query == null ? path : path + "?" + query;
        }
        String referer = request.getHeader("Referer");
        if (referer != null && referer.matches("https?://[^\\s\"<>]+")) {
            URI from = URI.create(referer);
            String inside = from.getRawPath() == null
                    ? ""
                    : from.getRawPath()
                            .substring(Math.min(
                                    request.getContextPath().length(),
                                    from.getRawPath().length()));
            if (inside.equals(path)) {
                return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
            }
        }
        return path;
    }
}
