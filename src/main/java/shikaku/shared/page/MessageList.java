package shikaku.shared.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code sk:messages}: the error summary with one link per field, then the page messages. Instead of the component
 * library's own list, whose items carry a role that screen readers trip over.
 */
@FacesComponent("shikaku.Messages")
public class MessageList extends UIComponentBase {

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-[0-9]{2}[a-z]?");

    private record FieldError(String clientId, String label, String text) {}

    @Override
    public String getFamily() {
        return "shikaku";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Html html = new Html(context);
        summary(context, html);
        for (FacesMessage message : context.getMessageList(null)) {
            String kind = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0
                    ? "ng"
                    : message.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "wa" : "in";
            String detail = message.getDetail();
            notice(
                    html,
                    new Note(kind, message.getSummary(), message.getSummary().equals(detail) ? "" : detail));
            message.rendered();
        }
        for (Note note : Notes.take(context.getExternalContext())) {
            notice(html, note);
        }
        super.encodeEnd(context);
    }

    private static void summary(FacesContext context, Html html) {
        List<FieldError> errors = fieldErrors(context);
        if (errors.isEmpty()) {
            return;
        }
        html.open("div", "class", "msg ng", "role", "alert", "id", "summary", "tabindex", "-1", "data-focus", "true")
                .icon("ng")
                .leaf("h2", Note.of("ng", "frame.summary", errors.size()).head())
                .open("ul");
        for (FieldError error : errors) {
            String sentence = error.text().replaceFirst("。$", "");
            html.open("li")
                    .leaf(
                            "a",
                            error.label().isEmpty() ? sentence : error.label() + "：" + sentence,
                            "href",
                            "#" + error.clientId(),
                            "data-field",
                            error.clientId())
                    .close();
        }
        html.close().close();
    }

    private static List<FieldError> fieldErrors(FacesContext context) {
        List<FieldError> errors = new ArrayList<>();
        Iterator<String> clientIds = context.getClientIdsWithMessages();
        while (clientIds.hasNext()) {
            String clientId = clientIds.next();
            if (clientId == null) {
                continue;
            }
            String label = label(context, clientId);
            for (FacesMessage message : context.getMessageList(clientId)) {
                errors.add(new FieldError(clientId, label, message.getSummary()));
                message.rendered();
            }
        }
        return errors;
    }

    private static String label(FacesContext context, String clientId) {
        AtomicReference<String> label = new AtomicReference<>("");
        context.getViewRoot().invokeOnComponent(context, clientId, (faces, field) -> {
            Object given = field.getAttributes().get("label");
            label.set(given == null ? "" : given.toString());
        });
        return label.get();
    }

    private static void notice(Html html, Note note) {
        boolean bad = note.kind().equals("ng");
        html.open(
                        "div",
                        "class",
                        "msg " + note.kind(),
                        "role",
                        bad ? "alert" : "status",
                        "tabindex",
                        bad ? "-1" : null,
                        "data-focus",
                        bad ? "true" : null)
                .icon(note.kind())
                .open("h2");
        ruled(html, note.head());
        html.close();
        if (!note.text().isEmpty()) {
            html.open("p");
            ruled(html, note.text());
            html.close();
        }
        html.close();
    }

    /** Rule ids inside a sentence stand in the fixed-width face. */
    private static void ruled(Html html, String sentence) {
        Matcher rule = RULE.matcher(sentence);
        int from = 0;
        while (rule.find()) {
            html.text(sentence.substring(from, rule.start())).leaf("span", rule.group(), "class", "rid");
            from = rule.end();
        }
        html.text(sentence.substring(from));
    }
}
