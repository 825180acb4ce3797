package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.rule.TakeoutGuard;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.store.Clerks;
import shikaku.access.store.TakeoutPermit;
import shikaku.access.store.TakeoutPermit.About;
import shikaku.access.store.Takeouts;
import shikaku.access.store.Taking;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/**
 * 取出しを許す: asked by every service that lets a list or a file leave the portal whole. The clerk has said what for, with the
 * password, and has not taken too many within the hour. The portal's own runners take nothing out and are not asked.
 * Rules: SEC-S6.
 */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
public class AllowTakeout {

    @Inject
    Caller caller;

    @Inject
    Clerks clerks;

    @Inject
    Takeouts takeouts;

    @Inject
    AccessSettings settings;

    @Inject
    BusinessClock clock;

    /** Refuses whatever cannot be taken out now; nothing is counted yet. */
    public void mustHold(TakeoutKind kind, long recordId) {
        if (ofClerk()) {
            allowed(kind, recordId);
        }
    }

    /** Refuses whoever never said what for; what is being written was counted when it began. */
    public void mustBeGiven(TakeoutKind kind, long recordId) {
        if (ofClerk() && permit(kind, recordId).isEmpty()) {
            throw new Rejected(AccessRejection.PURPOSE_MISSING);
        }
    }

    /** Whether the clerk need not be asked for a purpose. */
    public boolean holds(TakeoutKind kind, long recordId) {
        return !ofClerk() || problemOf(permit(kind, recordId)).isEmpty();
    }

    /**
     * Counts one list or file before it leaves.
     *
     * @return what it is taken out for, for the audit
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String take(TakeoutKind kind, long recordId, long records) {
        if (!ofClerk()) {
            return null;
        }
        // Of two downloads at once the second one waits, and then counts the first.
        if (clerks.locked(caller.organisationId(), caller.clerkId()).isEmpty()) {
            throw new Rejected(CommonRejection.NOT_ALLOWED);
        }
        TakeoutPermit permit = allowed(kind, recordId);
        takeouts.add(new Taking(caller.clerkId(), permit.id(), records, clock.instant()));
        return permit.told();
    }

    private TakeoutPermit allowed(TakeoutKind kind, long recordId) {
        Optional<TakeoutPermit> permit = permit(kind, recordId);
        problemOf(permit).ifPresent(problem -> {
            throw new Rejected(problem, settings.takeoutsAnHour());
        });
        return permit.orElseThrow();
    }

    private Optional<AccessRejection> problemOf(Optional<TakeoutPermit> permit) {
        Instant now = clock.instant();
        return TakeoutGuard.problemOf(
                permit.map(TakeoutPermit::givenAt).orElse(null),
                takeouts.takenAfter(caller.clerkId(), now.minus(TakeoutGuard.WINDOW)),
                settings.takeoutsAnHour(),
                now);
    }

    private Optional<TakeoutPermit> permit(TakeoutKind kind, long recordId) {
        long session = caller.identity().map(CallerIdentity::sessionId).orElse(0L);
        return takeouts.latest(caller.clerkId(), session, new About(kind, recordId));
    }

    private boolean ofClerk() {
        return caller.clerkId() != 0;
    }
}
