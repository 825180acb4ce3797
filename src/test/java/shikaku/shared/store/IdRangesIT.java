package shikaku.shared.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.testing.inside.AuditRecords;

/** Two transactions of the server that take ids at the same time. */
@DisplayName("サーバーでの採番")
@ExtendWith(ArquillianExtension.class)
class IdRangesIT {

    @Inject
    AuditRecords records;

    @Resource
    ManagedExecutorService threads;

    @Test
    @DisplayName("番号を取った取引が終わらなくても、他の取引は待たずに番号を取れる")
    void nobodyWaitsForATransactionThatTookIds() {
        assertEquals(42, records.takeIds(() -> elsewhere()));
    }

    /** What a second transaction gives while the first one is still open; it would wait for it for 50 seconds. */
    private long elsewhere() {
        try {
            return threads.submit(() -> records.takeIds(() -> 42)).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The second transaction waited for the first", e);
        }
    }
}
