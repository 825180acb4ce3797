package shikaku.access.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every interface of the portal lies under {@code /api}; who may use which stands in the role × function matrix. */
@ApplicationPath("/api")
public class Interfaces extends Application {}
