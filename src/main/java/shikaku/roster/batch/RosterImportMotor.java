package shikaku.roster.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import shikaku.roster.service.RunRosterImport;
import shikaku.shared.value.InsurerNumber;

/** 取込の一回し: a failure ends the import as interrupted; the cause goes to the log, without names. */
@ApplicationScoped
public class RosterImportMotor {

    private static final Logger LOG = System.getLogger(RosterImportMotor.class.getName());

    @Inject
    RunRosterImport run;

    /** @return the state the import ended in */
    @ActivateRequestContext
    public String run(InsurerNumber tenant, long importId) {
        try {
            return run.run(tenant, importId).name();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "Roster import " + importId + " stops", failure);
            return "INTERRUPTED";
        }
    }
}
