package shikaku.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shikaku.eligibility.service.EligibilityCertificatesIssued;
import shikaku.eligibility.service.EligibilityCertificatesWithdrawn;

/** Who got a 資格確認書 leaves 明日の空白 in the same transaction; from whom it is withdrawn, comes back in the same. */
@Dependent
public class FollowIssue {

    @Inject
    ComputeCareOutlook compute;

    void issued(@Observes EligibilityCertificatesIssued issued) {
        compute.issued(issued.tenant(), issued.people(), issued.firstDay());
    }

    void withdrawn(@Observes EligibilityCertificatesWithdrawn withdrawn) {
        compute.anew(withdrawn.tenant(), withdrawn.people());
    }
}
