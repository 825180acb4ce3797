package shikaku.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 訪問者: one request with its answer and its browser's session, outside the container. The body of a request cannot be read here:
 * whoever asks for a parameter, a part or the stream fails.
 */
public final class Visitor {

    /** What the visitor sees: 0 until something is answered; {@code errorPage} when the container is to make the page. */
    public int status;

    public boolean errorPage;
    public final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    public final StringWriter body = new StringWriter();

    private final String method;
    private final String path;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private String address = "192.0.2.10";
    private byte[] sent;
    private File folder;
    private Session session;

    private Visitor(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static Visitor get(String path) {
        return new Visitor("GET", path);
    }

    public static Visitor post(String path) {
        return new Visitor("POST", path);
    }

    public static Visitor of(String method, String path) {
        return new Visitor(method, path);
    }

    /** A header line; a name may have several. */
    public Visitor header(String name, String value) {
        headers.computeIfAbsent(name, line -> new ArrayList<>()).add(value);
        return this;
    }

    /** The body of this request, and the server's folder for what is taken in; without them nobody may read. */
    public Visitor brings(String text, Path temporary) {
        sent = text.getBytes(StandardCharsets.UTF_8);
        folder = temporary.toFile();
        return this;
    }

    public Visitor from(String networkAddress) {
        address = networkAddress;
        return this;
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (proxy, call, arguments) -> switch (call.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getContextPath" -> "";
            case "getPathInfo", "getQueryString", "getRequestedSessionId" -> null;
            case "getRemoteAddr" -> address;
            case "getCharacterEncoding" -> "UTF-8";
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "isSecure", "isRequestedSessionIdValid" -> false;
            case "getHeader" -> headers.getOrDefault(arguments[0], Collections.singletonList(null))
                    .get(0);
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
            case "getContentType" -> headers.getOrDefault("Content-Type", Collections.singletonList(null))
                    .get(0);
            case "getContentLengthLong" -> Long.valueOf(
                    headers.getOrDefault("Content-Length", List.of("-1")).get(0));
            case "getInputStream" -> stream(Objects.requireNonNull(sent, "Nobody may read the body"));
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getServletContext" -> proxy(ServletContext.class, (context, asked, with) -> folder);
            case "getSession" -> session(arguments == null || (Boolean) arguments[0]);
            case "changeSessionId" -> session.rename();
            default -> throw new AssertionError("Nobody may ask for " + call.getName());
        });
    }

    private static ServletInputStream stream(byte[] bytes) {
        ByteArrayInputStream body = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return body.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return body.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return body.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, call, arguments) -> {
            switch (call.getName()) {
                case "setStatus" -> status = (Integer) arguments[0];
                case "sendError" -> {
                    status = (Integer) arguments[0];
                    errorPage = true;
                }
                case "setHeader", "addHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
                case "getWriter" -> {
                    return new PrintWriter(body, true);
                }
                case "setCharacterEncoding" -> answered.put("charset", (String) arguments[0]);
                default -> throw new AssertionError("Nobody may ask for " + call.getName());
            }
            return null;
        });
    }

    /** The present session of the browser, null when there is none. */
    public HttpSession session() {
        return session(false);
    }

    private HttpSession session(boolean create) {
        if ((session == null || session.over) && create) {
            session = new Session();
        }
        return session == null || session.over ? null : session.shown;
    }

    private static final class Session {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private String id = "session " + System.identityHashCode(this);
        private boolean over;
        private final HttpSession shown = proxy(HttpSession.class, (proxy, call, arguments) -> {
            if (over) {
                throw new IllegalStateException("The session is over");
            }
            return switch (call.getName()) {
                case "getId" -> id;
                case "getAttribute" -> values.get(arguments[0]);
                case "setAttribute" -> values.put((String) arguments[0], arguments[1]);
                case "invalidate" -> end();
                case "hashCode" -> id.hashCode();
                case "toString" -> id.toLowerCase(Locale.ROOT);
                default -> throw new AssertionError("Nobody may ask for " + call.getName());
            };
        });

        private String rename() {
            id = "changed " + id;
            return id;
        }

        private boolean end() {
            over = true;
            return over;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, call, with) -> {
            Object result = handler.invoke(proxy, call, with);
            return call.getReturnType() == void.class ? null : result;
        }));
    }
}
