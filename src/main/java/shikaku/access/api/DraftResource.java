package shikaku.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shikaku.access.service.Drafts;
import shikaku.access.service.Drafts.Draft;

/** 下書き: of the clerk who asks, page by page (SEC-S7). */
@Path("draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftResource {

    @Inject
    Drafts drafts;

    @GET
    public Response find(@QueryParam("page") String page) {
        return drafts.find(page).map(draft -> Response.ok(json(draft)).build()).orElseGet(() -> Response.noContent()
                .build());
    }

    @PUT
    public void keep(@QueryParam("page") String page, JsonObject fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, texts(value)));
        drafts.keep(page, values);
    }

    @DELETE
    public void discard(@QueryParam("page") String page) {
        drafts.discard(page);
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
