package shikaku.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import shikaku.access.service.Drafts;
import shikaku.access.service.Drafts.Draft;

/** 下書き: of the clerk who asks, page by page (SEC-S7). */
@Path("draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftResource {

    /** Bytes; what is larger is no form of ours and is not read on. */
    private static final int LARGEST = 1_000_000;

    @Inject
    Drafts drafts;

    @Operation(summary = "下書きを読む")
    @GET
    public Response find(@QueryParam("page") String page) {
        return drafts.find(page).map(draft -> Response.ok(json(draft)).build()).orElseGet(() -> Response.noContent()
                .build());
    }

    @Operation(summary = "下書きを残す")
    @PUT
    public Response keep(@QueryParam("page") String page, InputStream body) throws IOException {
        byte[] sent = body.readNBytes(LARGEST + 1);
        if (page == null) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        if (sent.length > LARGEST) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(sent))) {
            reader.readObject().forEach((name, value) -> values.put(name, texts(value)));
        } catch (JsonException | ClassCastException notOurs) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return drafts.keep(page, values)
                .map(at -> Response.ok(Json.createObjectBuilder()
                                .add("savedAt", at.toString())
                                .build())
                        .build())
                .orElseGet(() -> Response.noContent().build());
    }

    @Operation(summary = "下書きを捨てる（until より後に残したものは捨てない）")
    @DELETE
    public Response discard(@QueryParam("page") String page, @QueryParam("until") String until) {
        try {
            drafts.discard(page, Instant.parse(String.valueOf(until)));
            return Response.noContent().build();
        } catch (DateTimeParseException notOurs) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
    }

    private static List<String> texts(JsonValue value) {
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of(((JsonString) value).getString());
    }

    private static JsonObject json(Draft draft) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        draft.fields().forEach((name, values) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(array::add);
            fields.add(name, array);
        });
        return Json.createObjectBuilder()
                .add("savedAt", draft.savedAt().toString())
                .add("fields", fields)
                .build();
    }
}
