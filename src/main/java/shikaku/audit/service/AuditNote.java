package shikaku.audit.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** 監査への書き添え: what an audited call learns while it works belongs to the innermost call under way. */
@RequestScoped
public class AuditNote {

    private final Deque<Notes> calls = new ArrayDeque<>();

    /** What is known of one call. */
    public static final class Notes {
        final Set<Long> persons = new LinkedHashSet<>();
        long count;
        String reason;
        String ground;
    }

    public Notes begin() {
        Notes notes = new Notes();
        calls.push(notes);
        return notes;
    }

    /** The call under way was made by another audited one. */
    boolean within() {
        return calls.size() > 1;
    }

    public void end() {
        calls.pop();
    }

    public void person(long id) {
        current().persons.add(id);
    }

    public void people(Collection<Long> ids) {
        current().persons.addAll(ids);
    }

    /** How many records the act concerned, when they are not named one by one. */
    public void count(long records) {
        current().count = records;
    }

    public void reason(String text) {
        current().reason = text;
    }

    /** The ground of the decision: rule ids, never personal data. */
    public void ground(String ids) {
        current().ground = ids;
    }

    private Notes current() {
        Notes notes = calls.peek();
        return notes == null ? new Notes() : notes;
    }
}
