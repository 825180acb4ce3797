package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import shikaku.shared.http.DatabaseReadiness;

/** Shows that in-container tests really run inside, and that a failure inside is a failure outside. */
@DisplayName("コンテナ内テストの見張り")
@ExtendWith(ArquillianExtension.class)
class CanaryIT {

    @Inject
    @Readiness
    DatabaseReadiness readiness;

    @Test
    @DisplayName("サーバーの中でデータベースに届く")
    void runsInside() {
        assertEquals(HealthCheckResponse.Status.UP, readiness.call().getStatus());
    }

    @Test
    @RunAsClient
    @DisplayName("中の失敗は外でも失敗になる")
    void failureInsideIsSeenOutside() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass("shikaku.testing.inside.FailsInside"))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertEquals(1, summary.getTestsFailedCount());
        String message = summary.getFailures().get(0).getException().getMessage();
        assertTrue(message.contains("canary") && message.contains("database"), message);
    }
}
