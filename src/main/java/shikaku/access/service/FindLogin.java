package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.LoginStep;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.time.BusinessClock;

/** ログインする職員を探す: what the steps of the login have to know of a clerk. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FindLogin {

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    BusinessClock clock;

    /** A clerk on the way in. */
    public record Login(
            CallerIdentity identity,
            String passwordHash,
            boolean passwordEnded,
            boolean passwordMustChange,
            boolean deviceEnrolled,
            boolean admitted) {

        long clerkId() {
            return identity.id();
        }

        /** Names the password a login began with, without telling anything of it. */
        static String proofOf(String passwordHash) {
            return Tokens.hash(passwordHash);
        }

        String proof() {
            return proofOf(passwordHash);
        }

        boolean mayEnter(boolean demoMode) {
            return admitted && (demoMode || !identity.demo());
        }

        LoginStep.Facts facts(boolean codeGiven) {
            return new LoginStep.Facts(identity.demo(), deviceEnrolled, codeGiven, passwordMustChange);
        }
    }

    /** Asks the database the same whether the clerk, or the organisation, exists or not (SEC-A6). */
    public Optional<Login> named(long organisationId, String loginName) {
        Optional<Organisation> organisation = organisations.byId(organisationId);
        return clerks.named(organisationId, loginName).map(clerk -> login(clerk, organisation.orElseThrow()));
    }

    public Optional<Login> byId(long organisationId, long clerkId) {
        return clerks.byId(organisationId, clerkId)
                .map(clerk ->
                        login(clerk, organisations.byId(clerk.organisationId()).orElseThrow()));
    }

    public void rehash(long organisationId, long clerkId, String hash) {
        clerks.locked(organisationId, clerkId).ifPresent(clerk -> clerk.rehash(hash));
    }

    private Login login(Clerk clerk, Organisation organisation) {
        return new Login(
                Identities.of(clerk, organisation, 0),
                clerk.passwordHash(),
                clerk.passwordEnded(clock.instant()),
                clerk.passwordMustChange(),
                clerk.deviceEnrolled(),
                organisation.active() && !clerk.disabled());
    }
}
