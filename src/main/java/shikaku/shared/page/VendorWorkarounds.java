package shikaku.shared.page;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * What Mojarra 4.0 (Payara 6.2025.10) keeps of a page that cannot be sent: a transient view still takes one of the session's 25
 * places for view-scoped beans, so that a page which refreshes itself would push out what a clerk has open in other tabs. The
 * place is given back as soon as the page is written. Can go when transient views take no place any more.
 */
public class VendorWorkarounds implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String PLACES = "com.sun.faces.application.view.activeViewMaps";
    private static final String PLACE = "com.sun.faces.application.view.viewMapId";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        UIViewRoot view = context.getViewRoot();
        if (view == null || !view.isTransient()) {
            return;
        }
        Map<String, Object> beans = view.getViewMap(false);
        if (beans == null) {
            return;
        }
        Object place = view.getTransientStateHelper().getTransient(PLACE);
        beans.clear();
        if (place != null && context.getExternalContext().getSessionMap().get(PLACES) instanceof Map<?, ?> places) {
            places.remove(place);
        }
    }
}
