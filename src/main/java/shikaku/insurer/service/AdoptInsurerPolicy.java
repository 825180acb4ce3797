package shikaku.insurer.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.AuditReason;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerPolicyGuard;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.SetupGuard;
import shikaku.insurer.store.Insurers;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/**
 * 交付の設定を決める: puts what insurers of the kind usually have into force from a day on, up to the day before choices that are
 * there already.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.SYSTEM_ADMIN})
@Audited("交付の設定を決める")
public class AdoptInsurerPolicy {

    @Inject
    Caller caller;

    @Inject
    Insurers insurers;

    @Inject
    AuditNote note;

    @Inject
    BusinessClock clock;

    /** @param source the rule or resolution of the insurer that the choices stand on */
    public void from(InsurerNumber tenant, LocalDate firstDay, @AuditReason String source) {
        caller.mustServe(tenant);
        InsurerProfile profile = insurers.profile(tenant).orElseThrow(() -> new Rejected(InsurerRejection.NOT_SET_UP));
        InsurerPolicy usual = InsurerPolicy.usualFor(profile.kind());
        InsurerPolicyGuard.refuses(usual).ifPresent(AdoptInsurerPolicy::refuse);
        EffectiveDated<InsurerPolicy> present = insurers.policy(tenant, profile.kind());
        InsurerPolicyGuard.refuses(present, firstDay).ifPresent(AdoptInsurerPolicy::refuse);
        SetupGuard.refuses(caller.has(Role.INSURER_SUPERVISOR), SetupGuard.policyInUse(present.rows(), clock.today()))
                .ifPresent(AdoptInsurerPolicy::refuse);
        if (source.isBlank()) {
            refuse(InsurerRejection.SOURCE_MISSING);
        }
        LocalDate lastDay = present.rows().stream()
                .map(EffectiveDated.Row::firstDay)
                .filter(firstDay::isBefore)
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(null);
        insurers.addPolicy(tenant, new EffectiveDated.Row<>(firstDay, lastDay, usual, source));
        note.ground(Wareki.format(firstDay) + "から");
    }

    private static void refuse(InsurerRejection why) {
        throw new Rejected(why);
    }
}
