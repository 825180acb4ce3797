package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.store.MachineTokens;
import shikaku.access.store.MachineTokens.Issued;

/** 機械を確かめる: whose bearer token this is, unless it was revoked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentifyMachine {

    @Inject
    MachineTokens tokens;

    @Inject
    CountLoginTry count;

    @Inject
    AccessSettings settings;

    @Inject
    Event<AccessHappened> happened;

    public Optional<CallerIdentity> by(String token, String networkAddress) {
        Optional<CallerIdentity> identity = tokens.withHash(Tokens.hash(token))
                .filter(this::admitted)
                .map(issued -> Identities.of(issued.token(), issued.organisation()));
        if (identity.isEmpty() && count.unknownToken(networkAddress).recorded()) {
            happened.fire(new AccessHappened(AccessHappened.Act.TOKEN, null, false, "UNKNOWN_TOKEN"));
        }
        return identity;
    }

    private boolean admitted(Issued issued) {
        return !issued.token().revoked()
                && issued.organisation().active()
                && (settings.demo() || !issued.token().demo());
    }
}
