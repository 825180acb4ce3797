package shikaku.desk.batch;

import jakarta.annotation.security.PermitAll;
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

/**
 * 夜間の見通し: after midnight in Tokyo the look-ahead of the new day is computed for every insurer, so that nobody has to open
 * 今日の仕事 first. The timer rings on every node and is no lock: who computes takes the insurer's lease in the database, and a day
 * that is computed already is left alone. It rings more than once, since a night may fail.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class CareOutlookNight {

    private static final Logger LOG = System.getLogger(CareOutlookNight.class.getName());

    @Inject
    CareOutlookMotor motor;

    @Schedule(hour = "0-4", minute = "5/20", timezone = "Asia/Tokyo", persistent = false)
    public void compute() {
        try {
            motor.insurers().forEach(motor::compute);
        } catch (RuntimeException away) {
            // A timer that fails is given up by the server; it rings again.
            LOG.log(Level.WARNING, "The look-ahead of the new day cannot be computed: {0}", away.toString());
        }
    }
}
