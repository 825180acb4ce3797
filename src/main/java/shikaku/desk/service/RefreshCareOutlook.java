package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.shared.value.InsurerNumber;

/** 明日の空白を計算し直す, if the day or the data changed: in the background, range by range, by one node at a time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
public class RefreshCareOutlook {

    @Inject
    ComputeCareOutlook compute;

    /** Takes the work on, if there is any: from now on everybody is told that the numbers are being computed. */
    public Optional<Integer> claim(InsurerNumber tenant) {
        return compute.claim(tenant);
    }

    /** Does what was taken on, in the background. */
    @Asynchronous
    public void work(InsurerNumber tenant, int fence) {
        compute(tenant, fence);
    }

    /** Takes it on, does it and waits for its end. */
    public void run(InsurerNumber tenant) {
        claim(tenant).ifPresent(fence -> compute(tenant, fence));
    }

    private void compute(InsurerNumber tenant, int fence) {
        long people = 0;
        ComputeCareOutlook.Range range = compute.range(tenant, fence, 0);
        while (range.people() > 0) {
            people += range.people();
            range = compute.range(tenant, fence, range.lastId());
        }
        compute.finish(tenant, fence, people);
    }
}
