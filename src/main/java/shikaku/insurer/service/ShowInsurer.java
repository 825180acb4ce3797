package shikaku.insurer.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.insurer.store.Insurers;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 保険者を見る: profile, dated choices, seal of a day. */
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
@Audited(value = "保険者の設定を読む", each = false, act = false)
public class ShowInsurer {

    @Inject
    Caller caller;

    @Inject
    Insurers insurers;

    @Inject
    BusinessClock clock;

    public InsurerProfile profile(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return insurers.profile(tenant).orElseThrow(() -> new Rejected(InsurerRejection.NOT_SET_UP));
    }

    /** The choices of every day; refused while none are in force today. */
    public EffectiveDated<InsurerPolicy> policy(InsurerNumber tenant) {
        EffectiveDated<InsurerPolicy> policy =
                insurers.policy(tenant, profile(tenant).kind());
        if (policy.rowOn(clock.today()).isEmpty()) {
            throw new Rejected(InsurerRejection.POLICY_MISSING);
        }
        return policy;
    }

    /** What keeps the insurer from issuing today; empty when nothing does. */
    public Optional<InsurerRejection> missing(InsurerNumber tenant) {
        caller.mustServe(tenant);
        Optional<InsurerProfile> profile = insurers.profile(tenant);
        if (profile.isEmpty()) {
            return Optional.of(InsurerRejection.NOT_SET_UP);
        }
        LocalDate today = clock.today();
        if (insurers.policy(tenant, profile.get().kind()).rowOn(today).isEmpty()) {
            return Optional.of(InsurerRejection.POLICY_MISSING);
        }
        return insurers.seal(tenant, today).isEmpty() ? Optional.of(InsurerRejection.SEAL_MISSING) : Optional.empty();
    }

    /** The seal of a document issued on that day; empty when none may be printed. */
    public Optional<InsurerSeal> seal(InsurerNumber tenant, LocalDate day) {
        caller.mustServe(tenant);
        return insurers.seal(tenant, day);
    }
}
