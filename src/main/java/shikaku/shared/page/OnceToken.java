package shikaku.shared.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;

/** {@code sk:once}: the number of this copy of the form. {@link OnceListener} lets each number through one time. */
@FacesComponent("shikaku.Once")
public class OnceToken extends UIComponentBase {

    static final String FIELD = "sk-once";

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
