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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
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

    private static final Logger LOG = System.getLogger(MailingJob.class.getName());

    static final String MAILING = "mailing";
    static final String INSURER = "insurer";
    static final String RUNNER = "runner";

    /** The mailing each runner of this node works on; a runner takes itself out when it ends. */
    private final Map<String, Long> running = new ConcurrentHashMap<>();

    @Inject
    MailingMotor motor;

    @Inject
    MailingSettings settings;

    /** A look that fails because the database is away must not end the timer: the server gives up timers that fail. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        try {
            motor.waiting().forEach(waiting -> start(waiting.tenant(), waiting.mailingId()));
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Mailings that wait for work cannot be looked for: {0}", away.toString());
            // Runners may have died with the database before they could say so; those that live are found by their
            // leases.
            running.clear();
        }
    }

    private void start(InsurerNumber tenant, long mailingId) {
        while (running.values().stream().filter(id -> id == mailingId).count() < settings.runners()) {
            String runner = UUID.randomUUID().toString();
            Properties parameters = new Properties();
            parameters.setProperty(MAILING, Long.toString(mailingId));
            parameters.setProperty(INSURER, tenant.digits());
            parameters.setProperty(RUNNER, runner);
            running.put(runner, mailingId);
            BatchRuntime.getJobOperator().start(MAILING, parameters);
        }
    }

    public void ended(String runner) {
        running.remove(runner);
    }
}
