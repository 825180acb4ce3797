package shikaku.shared.page;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * 二重送信の防止: a form that was already sent (double click, back button, reload) does nothing a second time; the page is
 * opened anew and says so. Partial requests of a page go through, they belong to the form that is still open.
 */
public class OnceListener implements PhaseListener {

    private static final String USED = "shikaku.once";
    private static final int KEPT = 300;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        ExternalContext external = context.getExternalContext();
        String token = external.getRequestParameterMap().get(OnceToken.FIELD);
        if (token == null
                || !OnceToken.isNumber(token)
                || context.getPartialViewContext().isAjaxRequest()
                || firstUse(external, token)) {
            return;
        }
        Notes.keep(external, Note.of("wa", "frame.once"));
        try {
            external.redirect(Address.ofFormPage(
                    external.getRequestHeaderMap().get("Referer"),
                    external.getRequestServerName(),
                    context.getApplication()
                            .getViewHandler()
                            .getRedirectURL(context, context.getViewRoot().getViewId(), Map.of(), true)));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // everything happens before the phase
    }

    private static boolean firstUse(ExternalContext external, String token) {
        synchronized (external.getSession(true)) {
            Map<String, Object> session = external.getSessionMap();
            Set<String> used = new LinkedHashSet<>();
            if (session.get(USED) instanceof Set<?> kept) {
                kept.forEach(number -> used.add((String) number));
            }
            boolean first = used.add(token);
            while (used.size() > KEPT) {
                used.remove(used.iterator().next());
            }
            session.put(USED, used);
            return first;
        }
    }
}
