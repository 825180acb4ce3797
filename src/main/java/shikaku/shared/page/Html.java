package shikaku.shared.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements of the portal's own tags; every text and attribute goes through the escaping response writer. */
final class Html {

    private final ResponseWriter out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(FacesContext context) {
        this(context.getResponseWriter());
    }

    Html(ResponseWriter out) {
        this.out = out;
    }

    /** Opens an element; attributes come as name, value, name, value; a null value leaves the attribute out. */
    Html open(String element, Object... attributes) {
        try {
            out.startElement(element, null);
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    out.writeAttribute(attributes[i].toString(), attributes[i + 1], null);
                }
            }
            open.push(element);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Html text(Object text) {
        try {
            if (text != null) {
                out.writeText(text, null);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Html close() {
        try {
            out.endElement(open.pop());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An element with nothing inside but a text. */
    Html leaf(String element, Object text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    Html icon(String name) {
        return open("svg", "class", "ic", "aria-hidden", "true", "focusable", "false")
                .leaf("use", null, "href", "#i-" + name)
                .close();
    }
}
