package shikaku.desk.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import shikaku.access.service.ActAsSystem;
import shikaku.access.service.ListOrganisations;
import shikaku.desk.service.RefreshCareOutlook;
import shikaku.shared.value.InsurerNumber;

/** 見通しの一回し: one insurer as the system itself, in ranges; what fails goes to the log, and the next insurer has its turn. */
@ApplicationScoped
public class CareOutlookMotor {

    private static final Logger LOG = System.getLogger(CareOutlookMotor.class.getName());

    @Inject
    ActAsSystem system;

    @Inject
    ListOrganisations organisations;

    @Inject
    RefreshCareOutlook refresh;

    @ActivateRequestContext
    public List<InsurerNumber> insurers() {
        return system.call(organisations::insurers);
    }

    @ActivateRequestContext
    public void compute(InsurerNumber tenant) {
        try {
            system.call(() -> {
                refresh.run(tenant);
                return tenant;
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "The look-ahead of insurer " + tenant.digits() + " is tried again later", failure);
        }
    }
}
