package shikaku.access.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 機械への断り: what an interface cannot answer (wrong path, method or type) is said as JSON, not as a page (SEC-W9). */
@Provider
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response answer = refusal.getResponse();
        return answer.hasEntity()
                ? answer
                : Response.fromResponse(answer)
                        .type(MediaType.APPLICATION_JSON)
                        .entity("{\"status\":" + answer.getStatus() + "}")
                        .build();
    }
}
