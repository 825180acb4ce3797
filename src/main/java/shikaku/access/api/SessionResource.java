package shikaku.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import shikaku.access.rule.SessionLimits;
import shikaku.access.rule.SessionLimits.Left;
import shikaku.access.service.ShowSession;

/** セッションの残り時間: asked by the page's own script, which shows the notice; asking is no act, going on is. */
@Path("session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    ShowSession show;

    @Operation(summary = "ログインの残り時間")
    @GET
    public JsonObject left() {
        Left left = show.left();
        return Json.createObjectBuilder()
                .add("secondsLeft", left.soonest().toSeconds())
                .add("idleSecondsLeft", left.idle().toSeconds())
                .add("absoluteSecondsLeft", left.absolute().toSeconds())
                .add("noticeAtSeconds", SessionLimits.NOTICE.toSeconds())
                .build();
    }

    /** The request itself was the act. */
    @Operation(summary = "ログインを続ける")
    @POST
    @Path("continue")
    public JsonObject goOn() {
        return left();
    }
}
