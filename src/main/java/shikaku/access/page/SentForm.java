package shikaku.access.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 送られたフォーム: a request whose files and fields the entrance has read itself; the server never looks into its body. Closing it
 * deletes the files, whether a page took them or not.
 */
final class SentForm extends HttpServletRequestWrapper implements AutoCloseable {

    /** RFC 2046, 5.1.1. */
    private static final int LONGEST_BOUNDARY = 70;

    private final List<SentPart> parts;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private SentForm(HttpServletRequest request, List<SentPart> parts) {
        super(request);
        this.parts = parts;
        if (request.getQueryString() != null) {
            for (String pair : request.getQueryString().split("&", -1)) {
                int equals = pair.indexOf('=');
                add(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        parts.stream().filter(SentPart::isField).forEach(part -> add(part.getName(), part.text()));
    }

    static SentForm read(HttpServletRequest request, long largestFile, Path folder) throws IOException {
        String boundary = MultipartReader.parameters(request.getContentType()).get("boundary");
        if (boundary == null || boundary.length() > LONGEST_BOUNDARY) {
            throw new MultipartReader.Malformed(null);
        }
        return new SentForm(
                request, new MultipartReader(request.getInputStream(), boundary, largestFile, folder).read());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private void add(String name, String value) {
        parameters.merge(name, new String[] {value}, (before, more) -> {
            String[] both = new String[before.length + 1];
            System.arraycopy(before, 0, both, 0, before.length);
            both[before.length] = more[0];
            return both;
        });
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(parts);
    }

    @Override
    public Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        for (SentPart part : parts) {
            part.delete();
        }
    }
}
