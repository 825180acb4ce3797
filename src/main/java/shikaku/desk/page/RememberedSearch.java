package shikaku.desk.page;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a clerk looked for is kept in the session under a random key, so that names and numbers never stand in an
 * address, a history or a log (SEC-W8), and the back button still finds the list. The last twenty are kept.
 */
final class RememberedSearch {

    static final String PARAMETER = "s";
    private static final String ATTRIBUTE = "shikaku.searches";
    private static final int KEPT = 20;

    /** Remembers a text and gives its key. */
    static String keep(HttpSession session, String typed) {
        synchronized (session) {
            ArrayList<String[]> kept = new ArrayList<>(kept(session.getAttribute(ATTRIBUTE)));
            String key = UUID.randomUUID().toString().substring(0, 8);
            kept.add(new String[] {key, typed});
            while (kept.size() > KEPT) {
                kept.remove(0);
            }
            session.setAttribute(ATTRIBUTE, kept);
            return key;
        }
    }

    static Optional<String> find(ExternalContext external) {
        String key = external.getRequestParameterMap().get(PARAMETER);
        return kept(external.getSessionMap().get(ATTRIBUTE)).stream()
                .filter(search -> search[0].equals(key))
                .map(search -> search[1])
                .findFirst();
    }

    private static List<String[]> kept(Object attribute) {
        return attribute instanceof List<?> list
                ? list.stream().map(String[].class::cast).toList()
                : List.of();
    }

    private RememberedSearch() {}
}
