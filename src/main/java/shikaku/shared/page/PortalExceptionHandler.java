package shikaku.shared.page;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.shared.error.CallRefused;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/**
 * A refusal becomes a message on the same page with the input kept; a page that cannot even be opened becomes 404, 403
 * or the page of refusals; a lost view becomes the expired page. Everything else is left to the wrapped handler, which
 * logs it under a reference number and shows the error page, for ajax too.
 */
public class PortalExceptionHandler extends ExceptionHandlerWrapper {

    static final String REFUSAL = "shikaku.refusal";
    static final String WAY = "shikaku.way";
    static final String REOPEN = "shikaku.reopen";

    public PortalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event = events.next().getContext();
            if (handled(event.getContext(), event.getException(), event.getPhaseId())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean handled(FacesContext context, Throwable thrown, PhaseId phase) {
        Optional<Rejected> rejected = refusalIn(thrown);
        if (rejected.isPresent()) {
            refuse(context, rejected.get(), phase);
            return true;
        }
        if (cause(thrown, ViewExpiredException.class).isPresent()) {
            expired(context);
            return true;
        }
        Optional<EJBAccessException> closed = cause(thrown, EJBAccessException.class);
        if (closed.isPresent()) {
            CDI.current()
                    .getBeanContainer()
                    .getEvent()
                    .select(CallRefused.class)
                    .fire(CallRefused.of(closed.get()));
            send(context, 403);
            return true;
        }
        return false;
    }

    static Optional<Rejected> refusalIn(Throwable thrown) {
        Optional<Rejected> rejected = cause(thrown, Rejected.class);
        return rejected.isPresent()
                ? rejected
                : cause(thrown, OptimisticLockException.class)
                        .map(stale -> new Rejected(CommonRejection.CHANGED_BY_SOMEONE_ELSE));
    }

    private static void refuse(FacesContext context, Rejected rejected, PhaseId phase) {
        String name = rejected.reason().name();
        if (name.equals(CommonRejection.NOT_FOUND.name())) {
            send(context, 404);
        } else if (context.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            Note note = Note.refusal(rejected);
            context.addMessage(null, note.facesMessage());
        } else if (name.equals(CommonRejection.NOT_ALLOWED.name())) {
            send(context, 403);
        } else {
            context.getExternalContext().getRequestMap().put(REFUSAL, Note.refusal(rejected));
            Note.way(rejected).filter(way -> inMenu(context, way)).ifPresent(way -> context.getExternalContext()
                    .getRequestMap()
                    .put(WAY, way));
            send(context, 409);
        }
    }

    /** Asked while the caller is known: an error page is made without. */
    private static boolean inMenu(FacesContext context, Note.Way way) {
        return context.getApplication()
                .evaluateExpressionGet(context, "#{deskFrame.view.leadsTo('" + way.path() + "')}", Boolean.class);
    }

    private static void expired(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        String page = Address.ofFormPage(
                external.getRequestHeaderMap().get("Referer"), external.getRequestServerName(), requestPath(external));
        CDI.current().getBeanContainer().getEvent().select(FormLost.class).fire(new FormLost(page, fields(external)));
        if (context.getPartialViewContext().isAjaxRequest()) {
            Notes.keep(external, Note.of("wa", "frame.expired"));
            try {
                external.redirect(page);
            } catch (IOException e) {
                throw new FacesException(e);
            }
            context.responseComplete();
        } else {
            external.getRequestMap().put(REOPEN, page);
            send(context, 410);
        }
    }

    private static Map<String, List<String>> fields(ExternalContext external) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        external.getRequestParameterValuesMap().forEach((name, values) -> {
            if (!name.startsWith("jakarta.faces.") && !name.equals(OnceToken.FIELD)) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    private static String requestPath(ExternalContext external) {
        return external.getRequestContextPath() + external.getRequestServletPath();
    }

    private static void send(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            external.responseSendError(status, String.valueOf(status));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
