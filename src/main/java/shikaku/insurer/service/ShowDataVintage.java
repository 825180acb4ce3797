package shikaku.insurer.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.store.Insurers;
import shikaku.shared.value.InsurerNumber;

/** データの抽出日を見る: the newest 抽出日 of each kind of data, to be shown wherever the data is used (CMP-01). */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.COUNTER_CLERK,
    Role.Names.SYSTEM_ADMIN,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited(value = "データの抽出日を読む", each = false, act = false)
public class ShowDataVintage {

    @Inject
    Caller caller;

    @Inject
    Insurers insurers;

    /** Kinds that were never delivered are missing. */
    public Map<DataKind, LocalDate> of(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return insurers.vintage(tenant);
    }

    /** The moment data last came in: a corrected file of the same day has the same 抽出日 but not the same moment. */
    public Optional<Instant> loadedAt(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return insurers.loadedAt(tenant);
    }
}
