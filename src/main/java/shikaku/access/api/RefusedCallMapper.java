package shikaku.access.api;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import shikaku.shared.error.CallRefused;

/** A service that the caller's roles do not allow answers 403 over the interfaces too, and is recorded. */
@Provider
public class RefusedCallMapper implements ExceptionMapper<EJBAccessException> {

    @Inject
    Event<CallRefused> refused;

    @Override
    public Response toResponse(EJBAccessException refusal) {
        refused.fire(CallRefused.of(refusal));
        return Response.status(Response.Status.FORBIDDEN).build();
    }
}
