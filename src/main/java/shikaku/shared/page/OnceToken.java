package shikaku.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code sk:once}: the number of this copy of the form. {@link OnceListener} lets each number through one time. */
@FacesComponent("shikaku.Once")
public class OnceToken extends UIComponentBase {

    static final String FIELD = "sk-once";
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f-]{36}");

    /** Whether this can be a number of ours; anything else is not worth remembering. */
    static boolean isNumber(String token) {
        return NUMBER.matcher(token).matches();
    }

    @Override
    public String getFamily() {
        return "shikaku";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        new Html(context)
                .leaf(
                        "input",
                        null,
                        "type",
                        "hidden",
                        "name",
                        FIELD,
                        "value",
                        UUID.randomUUID().toString());
        super.encodeEnd(context);
    }
}
