package shikaku.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shikaku.eligibility.service.EligibilityCertificatesIssued;

/** Who got a 資格確認書 leaves 明日の空白 in the same transaction. */
@Dependent
public class FollowIssue {

    @Inject
    ComputeCareOutlook compute;

    void issued(@Observes EligibilityCertificatesIssued issued) {
        compute.issued(issued.tenant(), issued.people(), issued.firstDay());
    }
}
