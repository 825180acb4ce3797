package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import shikaku.access.rule.LoginStep;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/**
 * 確認コードの端末: offers a secret for a new device, and takes a code for used while the clerk's row is locked, so that two
 * requests with the same code cannot both succeed. A secret is offered to one login and belongs to it: the clerk's row gets it
 * with its first right code, so that nobody can copy what another login will confirm.
 * Rules: SEC-A9.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UseDevice {

    @Inject
    Clerks clerks;

    @Inject
    PortalKey key;

    @Inject
    BusinessClock clock;

    /**
     * What a clerk gives to an authenticator app: as a 2D code, or typed.
     *
     * @param sealed the secret as the login keeps it until it is confirmed
     */
    public record Offer(String sealed, String address, String typed) {}

    /** A new secret, for a clerk whose login has come to this step. */
    public Offer offer(long organisationId, long clerkId) {
        Clerk clerk = mayEnrol(organisationId, clerkId).orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
        return offered(clerk, key.seal(OneTimeCode.newSecret(), purpose(clerk)));
    }

    /** The secret this login was offered before, so that going back does no harm. */
    public Offer offerAgain(long organisationId, long clerkId, String sealed) {
        Clerk clerk = mayEnrol(organisationId, clerkId).orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
        return offered(clerk, sealed);
    }

    private Offer offered(Clerk clerk, String sealed) {
        byte[] secret = key.open(sealed, purpose(clerk));
        return new Offer(sealed, OneTimeCode.address(secret, clerk.loginName()), OneTimeCode.base32(secret));
    }

    /** @return whether the code belongs to the secret offered; the device is known then */
    public boolean enrol(long organisationId, long clerkId, String sealed, String code) {
        Optional<Clerk> clerk = mayEnrol(organisationId, clerkId);
        if (clerk.isEmpty()) {
            return false;
        }
        byte[] secret = key.open(sealed, purpose(clerk.get()));
        OptionalLong step = OneTimeCode.stepOf(code, secret, clock.instant(), null);
        step.ifPresent(used -> {
            clerk.get().offerDevice(sealed);
            clerk.get().confirmDevice(clock.instant(), used);
        });
        return step.isPresent();
    }

    /** @return whether the code of the known device is right and was not used before */
    public boolean use(long organisationId, long clerkId, String code) {
        Optional<Clerk> clerk = clerks.locked(organisationId, clerkId).filter(Clerk::deviceEnrolled);
        if (clerk.isEmpty()) {
            return false;
        }
        byte[] secret = key.open(clerk.get().deviceSecret(), purpose(clerk.get()));
        OptionalLong step =
                OneTimeCode.stepOf(code, secret, clock.instant(), clerk.get().deviceLastStep());
        step.ifPresent(used -> clerk.get().confirmDevice(clock.instant(), used));
        return step.isPresent();
    }

    private Optional<Clerk> mayEnrol(long organisationId, long clerkId) {
        return clerks.locked(organisationId, clerkId)
                .filter(clerk -> LoginStep.after(new LoginStep.Facts(
                                clerk.demo(), clerk.deviceEnrolled(), false, clerk.passwordMustChange()))
                        == LoginStep.ENROL_DEVICE);
    }

    private static String purpose(Clerk clerk) {
        return "device " + clerk.id();
    }
}
