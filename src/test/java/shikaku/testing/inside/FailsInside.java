package shikaku.testing.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.shared.http.DatabaseReadiness;

/** Fails on purpose inside the container. No build runs it by name; {@code CanaryIT} does, and wants to see it fail. */
@ExtendWith(ArquillianExtension.class)
public class FailsInside {

    @Inject
    @Readiness
    DatabaseReadiness readiness;

    @Test
    void failsWhereTheServerIs() {
        assertNotNull(readiness, "not inside");
        assertEquals("a green", "canary", readiness.call().getName());
    }
}
