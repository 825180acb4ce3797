package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.shared.time.BusinessClock;

/**
 * 確認コードの端末: offers a secret for a new device, and takes a code for used while the clerk's row is locked, so that two
 * requests with the same code cannot both succeed.
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

    /** What a clerk gives to an authenticator app: as a 2D code, or typed. */
    public record Offer(String address, String typed) {}

    /** The secret of a device that is not confirmed yet; the same until it is, so that going back does no harm. */
    public Offer offer(long organisationId, long clerkId) {
        Clerk clerk = clerks.locked(organisationId, clerkId).orElseThrow();
        if (clerk.deviceEnrolled()) {
            throw new IllegalStateException("The device of clerk " + clerkId + " is enrolled already");
        }
        byte[] secret;
        if (clerk.deviceSecret() == null) {
            secret = OneTimeCode.newSecret();
            clerk.offerDevice(key.seal(secret, purpose(clerk)));
        } else {
            secret = key.open(clerk.deviceSecret(), purpose(clerk));
        }
        return new Offer(OneTimeCode.address(secret, clerk.loginName()), OneTimeCode.base32(secret));
    }

    /** @return whether the code is right and was not used before */
    public boolean use(long organisationId, long clerkId, String code) {
        Optional<Clerk> clerk = clerks.locked(organisationId, clerkId).filter(found -> found.deviceSecret() != null);
        if (clerk.isEmpty()) {
            return false;
        }
        byte[] secret = key.open(clerk.get().deviceSecret(), purpose(clerk.get()));
        OptionalLong step =
                OneTimeCode.stepOf(code, secret, clock.instant(), clerk.get().deviceLastStep());
        step.ifPresent(used -> clerk.get().confirmDevice(clock.instant(), used));
        return step.isPresent();
    }

    private static String purpose(Clerk clerk) {
        return "device " + clerk.id();
    }
}
