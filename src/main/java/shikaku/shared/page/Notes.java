package shikaku.shared.page;

import jakarta.faces.context.ExternalContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Page messages that must survive a redirect: kept in the session until the next page shows them. */
final class Notes {

    private static final String KEY = "shikaku.notes";

    static void keep(ExternalContext external, Note note) {
        synchronized (external.getSession(true)) {
            ArrayList<Note> notes = new ArrayList<>(list(external.getSessionMap()));
            notes.add(note);
            external.getSessionMap().put(KEY, notes);
        }
    }

    static List<Note> take(ExternalContext external) {
        if (external.getSession(false) == null) {
            return List.of();
        }
        synchronized (external.getSession(true)) {
            List<Note> notes = list(external.getSessionMap());
            external.getSessionMap().remove(KEY);
            return notes;
        }
    }

    private static List<Note> list(Map<String, Object> session) {
        return session.get(KEY) instanceof List<?> kept
                ? kept.stream().map(Note.class::cast).toList()
                : List.of();
    }

    private Notes() {}
}
