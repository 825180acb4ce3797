package shikaku.access.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** What the entrance reads from a request before anybody is known. */
final class Visit {

    static final String LOGIN = "/access/login.xhtml";
    static final String EXPIRED = "/access/expired.xhtml";
    static final String WAITING = "/access/waiting.xhtml";
    static final String PROVE = "/access/prove.xhtml";
    static final String HOME = "/desk/home.xhtml";

    /** The page that takes rosters. */
    static final String UPLOAD = "/roster/import.xhtml";

    /** The page that takes the picture of a seal, in a form of a few MiB. */
    static final String SEAL = "/insurer/seal.xhtml";

    private static final long LARGEST_SEAL_FORM = 4L << 20;
    private static final long LARGEST_ROSTER = 1L << 30;

    /** Under it the entrance leaves why the browser's session is over. */
    static final String ENDED = "shikaku.ended";

    private static final Set<String> BACKGROUND = Set.of("X-Shikaku-Background", "X-Shikaku-Poll");

    static String path(HttpServletRequest request) {
        String more = request.getPathInfo();
        String path = request.getServletPath() + (more == null ? "" : more);
        return path.isEmpty() ? "/" : path;
    }

    /** Scripts, styles and pictures of the portal itself: the same for everybody. */
    static boolean isFile(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/resources/")
                || path.equals("/favicon.ico");
    }

    static boolean isInterface(String path) {
        return path.startsWith("/api/");
    }

    /** A page that refreshes itself, or asks how long the session lasts, is no act of the clerk. */
    static boolean isAct(HttpServletRequest request) {
        return BACKGROUND.stream().noneMatch(name -> request.getHeader(name) != null)
                && !(path(request).equals("/api/session") && request.getMethod().equals("GET"));
    }

    static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** Whether the container would read the whole body as soon as somebody asks for a parameter. */
    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** A body of that size may be read for the page; whoever does not say the size may send a roster only. */
    static boolean fits(HttpServletRequest request) {
        if (!path(request).equals(SEAL)) {
            return true;
        }
        long length = request.getContentLengthLong();
        return length >= 0 && length <= LARGEST_SEAL_FORM;
    }

    /** What one file of a form may have. */
    static long largestFile(HttpServletRequest request) {
        return path(request).equals(SEAL) ? LARGEST_SEAL_FORM : LARGEST_ROSTER;
    }

    static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A form of another site cannot change anything here. */
    static boolean isOfThisSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null
                || (host != null && origin.toLowerCase(Locale.ROOT).endsWith("://" + host.toLowerCase(Locale.ROOT)));
    }

    /**
     * The address the request came from. A proxy's word counts only if the proxy is known, and only its own: it writes at the end of
     * the last line, whatever stands before it came from the visitor.
     */
    static String networkAddress(HttpServletRequest request, Set<String> trustedProxies) {
        String address = request.getRemoteAddr();
        String forwarded = "";
        for (String line : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            forwarded = line;
        }
        if (!trustedProxies.contains(address)) {
            return address;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : address;
    }

    private Visit() {}
}
