package shikaku.access.service;

import java.util.Set;
import shikaku.access.store.Clerk;
import shikaku.access.store.MachineToken;
import shikaku.access.store.Organisation;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/** Makes the caller's identity from what the database says. */
final class Identities {

    static CallerIdentity of(Clerk clerk, Organisation organisation, long sessionId) {
        return new CallerIdentity(
                CallerIdentity.Kind.CLERK,
                clerk.id(),
                clerk.loginName(),
                clerk.displayName(),
                organisation.id(),
                organisation.fullName(),
                organisation.insurer().map(InsurerNumber::digits).orElse(null),
                organisation.municipality().map(MunicipalityCode::digits).orElse(null),
                clerk.roles(),
                clerk.demo(),
                sessionId);
    }

    static CallerIdentity of(MachineToken token, Organisation organisation) {
        return new CallerIdentity(
                CallerIdentity.Kind.MACHINE,
                token.id(),
                token.name(),
                token.name(),
                organisation.id(),
                organisation.fullName(),
                organisation.insurer().map(InsurerNumber::digits).orElse(null),
                organisation.municipality().map(MunicipalityCode::digits).orElse(null),
                Set.of(token.role()),
                token.demo(),
                0);
    }

    private Identities() {}
}
