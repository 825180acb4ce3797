package shikaku.mailing.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.mailing.service.MailingSettings;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送の作業を始める: every few seconds each node looks for mailings that wait for work and starts runners for them. The timer is no
 * lock: ranges are leased in the database, so any number of nodes and runners may work on one mailing. A mailing whose runner
 * was killed is found the same way, and goes on by itself.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class MailingJob {

    static final String MAILING = "mailing";
    static final String INSURER = "insurer";

    /** Runners of this node by the job's execution; a runner takes itself out when it ends. */
    private final Map<Long, Integer> running = new ConcurrentHashMap<>();

    @Inject
    MailingMotor motor;

    @Inject
    MailingSettings settings;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        motor.waiting().forEach(waiting -> start(waiting.tenant(), waiting.mailingId()));
    }

    private void start(InsurerNumber tenant, long mailingId) {
        while (running.merge(mailingId, 1, Integer::sum) <= settings.runners()) {
            Properties parameters = new Properties();
            parameters.setProperty(MAILING, Long.toString(mailingId));
            parameters.setProperty(INSURER, tenant.digits());
            BatchRuntime.getJobOperator().start(MAILING, parameters);
        }
        ended(mailingId);
    }

    public void ended(long mailingId) {
        running.computeIfPresent(mailingId, (id, count) -> count > 1 ? count - 1 : null);
    }
}
