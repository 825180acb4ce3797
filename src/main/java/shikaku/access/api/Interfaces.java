package shikaku.access.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Every interface of the portal lies under {@code /api}; who may use which stands in the role × function matrix. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "資格確認書ポータル",
                        version = "1",
                        description = "画面が使う口。ログインした職員のセッションで呼び、役割のないものは403、ほかの保険者のものは404になります。"))
public class Interfaces extends Application {}
