package shikaku.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import java.io.IOException;

/**
 * {@code sk:button}: an act (a submit button with its {@code action}) or a way to another page ({@code href}), with its
 * key beside the verb. Instead of the component library's button, which can hold no key hint and needs a script each.
 */
@FacesComponent("shikaku.Button")
public class Button extends UICommand {

    public Button() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        if (context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context))
                && !flag("disabled")) {
            queueEvent(new ActionEvent(this));
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Html html = new Html(context);
        String key = text("key");
        String dataKey = key.equals("Esc") ? "Escape" : key.isEmpty() ? null : key;
        if (flag("disabled")) {
            html.open("button", "type", "button", "id", getClientId(context), "class", style(), "disabled", "disabled")
                    .text(text("label"));
        } else if (text("href").isEmpty()) {
            html.open(
                    "button",
                    "type",
                    text("confirm").isEmpty() ? "submit" : "button",
                    "id",
                    getClientId(context),
                    "name",
                    getClientId(context),
                    "class",
                    style(),
                    "data-key",
                    dataKey,
                    "data-dialog",
                    orNull("confirm"),
                    "data-row",
                    orNull("row"),
                    "aria-label",
                    orNull("ariaLabel"));
            html.text(text("label"));
        } else {
            String href = text("href");
            html.open(
                    "a",
                    "id",
                    getClientId(context),
                    "class",
                    style(),
                    "href",
                    href.startsWith("#") ? href : context.getExternalContext().getRequestContextPath() + href,
                    "data-key",
                    dataKey,
                    "data-row",
                    orNull("row"),
                    "download",
                    flag("download") ? "" : null);
            html.text(text("label"));
        }
        if (!key.isEmpty() && !flag("disabled")) {
            html.text(" ").leaf("kbd", key);
        }
        html.close();
        if (flag("disabled") && !text("why").isEmpty()) {
            html.text(" ").leaf("span", text("why"), "class", "sub");
        }
        super.encodeEnd(context);
    }

    private String style() {
        String kind =
                switch (text("kind")) {
                    case "primary" -> "btn p";
                    case "text" -> "btn t";
                    default -> "btn s";
                };
        return flag("small") ? kind + " sm" : kind;
    }

    private String text(String name) {
        Object value = getAttributes().get(name);
        return value == null ? "" : value.toString();
    }

    private String orNull(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    private boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }
}
