package shikaku.eligibility.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import shikaku.access.service.Caller;
import shikaku.eligibility.service.ReadEligibilityDocument;
import shikaku.shared.error.Rejected;

/**
 * 書類のファイル: the picture of a preview and the file of an issued document, for the clerk's browser only. What is refused is
 * answered without saying why.
 */
@Path("eligibility")
@RequestScoped
public class EligibilityDocumentResource {

    @Inject
    Caller caller;

    @Inject
    ReadEligibilityDocument read;

    @Operation(summary = "印刷見本の画像（表・裏）")
    @GET
    @Path("preview/{id:[0-9]+}/{side:[01]}")
    @Produces("image/png")
    public Response picture(@PathParam("id") long id, @PathParam("side") int side) {
        try {
            return fresh(Response.ok(read.previewPicture(caller.insurer(), id, side), "image/png"));
        } catch (Rejected refused) {
            return notFound();
        }
    }

    @Operation(summary = "交付した書類のPDF")
    @GET
    @Path("document/{id:[0-9]+}")
    @Produces("application/pdf")
    public Response document(@PathParam("id") long id) {
        try {
            return fresh(Response.ok(read.pdf(caller.insurer(), id), "application/pdf")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shikaku-" + id + ".pdf\""));
        } catch (Rejected refused) {
            return notFound();
        }
    }

    private static Response fresh(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** A document of somebody an officer handles is answered like one that does not exist. */
    private static Response notFound() {
        return fresh(Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_PLAIN));
    }
}
