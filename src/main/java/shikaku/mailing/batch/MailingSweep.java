package shikaku.mailing.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** 残った印刷ファイルの掃除: within a minute of its start and every hour each node deletes what killed runners left. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class MailingSweep {

    private static final Logger LOG = System.getLogger(MailingSweep.class.getName());

    @Inject
    MailingMotor motor;

    /** Minutes until the next sweep. */
    private int wait;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void look() {
        if (wait > 0) {
            wait--;
            return;
        }
        try {
            motor.sweep();
            wait = 59;
        } catch (RuntimeException away) {
            // A timer that fails is given up by the server.
            LOG.log(Level.WARNING, "Files left behind cannot be looked for: {0}", away.toString());
        }
    }
}
