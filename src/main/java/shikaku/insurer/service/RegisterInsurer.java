package shikaku.insurer.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.SetupGuard;
import shikaku.insurer.store.Insurers;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 保険者を登録する: name, issuer and contact as documents and letters print them from now on. The kind follows from the number; where
 * the number leaves it open it is chosen once, since people, documents and choices hang on it.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.SYSTEM_ADMIN})
@Audited("保険者を登録する")
public class RegisterInsurer {

    @Inject
    Caller caller;

    @Inject
    Insurers insurers;

    @Inject
    AuditNote note;

    /**
     * @param kind used only where the number leaves it open and nothing is registered yet
     * @param seen the profile the clerk had on screen; null when there was none
     */
    public record Command(
            InsurerKind kind, String name, String issuerName, String section, String phone, InsurerProfile seen) {}

    public void with(InsurerNumber tenant, Command command) {
        caller.mustServe(tenant);
        Optional<InsurerProfile> present = insurers.profile(tenant);
        SetupGuard.refuses(caller.has(Role.INSURER_SUPERVISOR), present.isPresent())
                .ifPresent(why -> {
                    throw new Rejected(why);
                });
        if (!present.equals(Optional.ofNullable(command.seen()))) {
            throw new Rejected(CommonRejection.CHANGED_BY_SOMEONE_ELSE);
        }
        if (Stream.of(command.name(), command.issuerName(), command.section(), command.phone())
                .anyMatch(String::isBlank)) {
            throw new Rejected(InsurerRejection.PROFILE_INCOMPLETE);
        }
        InsurerKind kind = present.map(InsurerProfile::kind)
                .or(() -> InsurerKind.of(tenant))
                .or(() -> Optional.ofNullable(command.kind()))
                .orElseThrow(() -> new Rejected(InsurerRejection.KIND_MISSING));
        insurers.keep(
                tenant,
                new InsurerProfile(
                        tenant, kind, command.name(), command.issuerName(), command.section(), command.phone()));
        note.ground(present.isEmpty() ? "新規 " + kind : "変更");
    }
}
