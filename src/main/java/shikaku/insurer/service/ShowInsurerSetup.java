package shikaku.insurer.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.insurer.rule.InsurerSetup;
import shikaku.insurer.rule.SetupGuard;
import shikaku.insurer.store.Insurers;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.EffectiveDated;
import shikaku.shared.value.InsurerNumber;

/** 保険者の設定を見る: everything that is set up, what of it is in force today, and what is missing. */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.SYSTEM_ADMIN})
@Audited("保険者の設定を見る")
public class ShowInsurerSetup {

    @Inject
    Caller caller;

    @Inject
    Insurers insurers;

    @Inject
    BusinessClock clock;

    public InsurerSetup of(InsurerNumber tenant) {
        caller.mustServe(tenant);
        LocalDate today = clock.today();
        Optional<InsurerProfile> profile = insurers.profile(tenant);
        InsurerKind kind = profile.map(InsurerProfile::kind)
                .or(() -> InsurerKind.of(tenant))
                .orElse(null);
        List<EffectiveDated.Row<InsurerPolicy>> policies = profile.isEmpty()
                ? List.of()
                : insurers.policy(tenant, profile.get().kind()).rows();
        List<InsurerSeal> seals = insurers.seals(tenant);
        Optional<LocalDate> used = insurers.seal(tenant, today).map(InsurerSeal::firstDay);
        return new InsurerSetup(
                today,
                profile.orElse(null),
                kind,
                kind == null ? null : InsurerPolicy.usualFor(kind),
                policies.stream()
                        .map(row -> new InsurerSetup.Choices(
                                row.firstDay(), row.lastDay(), row.value(), row.source(), row.covers(today)))
                        .toList(),
                seals.stream()
                        .map(seal ->
                                shown(seal, used.filter(seal.firstDay()::equals).isPresent()))
                        .toList(),
                missing(profile.isPresent(), SetupGuard.policyInUse(policies, today), used.isPresent()),
                new InsurerSetup.Mine(
                        mine(profile.isPresent(), true),
                        mine(profile.isPresent(), SetupGuard.policyInUse(policies, today)),
                        mine(profile.isPresent(), SetupGuard.sealInUse(seals, today))));
    }

    private boolean mine(boolean profile, boolean inUse) {
        return profile
                && SetupGuard.refuses(caller.has(Role.INSURER_SUPERVISOR), inUse)
                        .isEmpty();
    }

    private static InsurerSetup.Seal shown(InsurerSeal seal, boolean inUse) {
        String picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(seal.png());
        return new InsurerSetup.Seal(seal.firstDay(), seal.lastDay(), seal.description(), picture, inUse);
    }

    private static InsurerRejection missing(boolean profile, boolean policy, boolean seal) {
        if (!profile) {
            return InsurerRejection.NOT_SET_UP;
        }
        if (!policy) {
            return InsurerRejection.POLICY_MISSING;
        }
        return seal ? null : InsurerRejection.SEAL_MISSING;
    }
}
