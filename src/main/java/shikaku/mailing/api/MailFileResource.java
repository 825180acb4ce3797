package shikaku.mailing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import shikaku.access.rule.AccessRejection;
import shikaku.access.service.Caller;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.service.OpenMailFile;
import shikaku.mailing.service.WriteManifest;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 印刷ファイルの取出し: a mailing's files and its manifest, streamed. Whoever has not said what for is led to the page that asks, and a
 * file that cannot be taken out any more back to the mailing's page, which says so.
 */
@RequestScoped
@Path("mailings/{mailing}")
public class MailFileResource {

    @Inject
    Caller caller;

    @Inject
    OpenMailFile files;

    @Inject
    WriteManifest manifest;

    @Context
    HttpServletRequest request;

    @Operation(summary = "印刷ファイル")
    @GET
    @Path("files/{file}")
    @Produces("application/pdf")
    public Response file(@PathParam("mailing") long mailing, @PathParam("file") long file) {
        try {
            OpenMailFile.Opened opened = files.open(caller.insurer(), mailing, file);
            StreamingOutput body = out -> Files.copy(opened.path(), out);
            return saved(Response.ok(body), opened.name())
                    .header(HttpHeaders.CONTENT_LENGTH, opened.bytes())
                    .header("Repr-Digest", "sha-256=:" + base64(opened.sha256()) + ":")
                    .build();
        } catch (Rejected refusal) {
            return refused(refusal, mailing, Long.toString(file));
        }
    }

    @Operation(summary = "発送の明細（ファイルごと）")
    @GET
    @Path("files.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response summary(@PathParam("mailing") long mailing) {
        return csv(mailing, false);
    }

    @Operation(summary = "発送の明細（枚ごと）")
    @GET
    @Path("sheets.csv")
    @Produces("text/csv; charset=UTF-8")
    public Response sheets(@PathParam("mailing") long mailing) {
        return csv(mailing, true);
    }

    private Response csv(long mailing, boolean sheets) {
        try {
            InsurerNumber tenant = caller.insurer();
            String name = manifest.open(tenant, mailing, sheets);
            StreamingOutput body = out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                if (sheets) {
                    manifest.sheets(tenant, mailing, writer);
                } else {
                    manifest.files(tenant, mailing, writer);
                }
                writer.flush();
            };
            return saved(Response.ok(body), name).build();
        } catch (Rejected refusal) {
            return refused(refusal, mailing, sheets ? "sheets.csv" : "files.csv");
        }
    }

    private static Response.ResponseBuilder saved(Response.ResponseBuilder response, String name) {
        return response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Response refused(Rejected refusal, long mailing, String item) {
        if (AccessRejection.asksForPurpose(refusal.reason())) {
            return goTo("/access/takeout.xhtml?take=MAILING-" + mailing + "-" + item);
        }
        if (refusal.reason() == MailingRejection.FILE_IS_GONE) {
            return goTo("/mailing/show.xhtml?id=" + mailing + "&gone=true");
        }
        boolean missing = refusal.reason() == CommonRejection.NOT_FOUND;
        return Response.status(missing ? Response.Status.NOT_FOUND : Response.Status.CONFLICT)
                .type(MediaType.TEXT_PLAIN)
                .entity(refusal.reason().name())
                .build();
    }

    /** By its path alone: a proxy may have changed host and scheme. */
    private Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.getContextPath() + path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hex));
    }
}
