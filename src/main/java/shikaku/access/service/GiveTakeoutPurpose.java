package shikaku.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.rule.TakeoutGuard;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.rule.TakeoutPurpose;
import shikaku.access.store.ClerkSession;
import shikaku.access.store.ClerkSessions;
import shikaku.access.store.TakeoutPermit;
import shikaku.access.store.Takeouts;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/** 取出しの目的を申告する: right after the password was given again, for the lists and files of one record. Rules: SEC-S6. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
public class GiveTakeoutPurpose {

    private static final int LONGEST_NOTE = 200;

    @Inject
    Caller caller;

    @Inject
    ClerkSessions sessions;

    @Inject
    Takeouts takeouts;

    @Inject
    AccessSettings settings;

    @Inject
    BusinessClock clock;

    /** @param note what a purpose nobody listed is; may be empty otherwise */
    public record Command(TakeoutKind kind, long recordId, TakeoutPurpose purpose, String note) {}

    public void give(Command command) {
        long sessionId = caller.identity().map(CallerIdentity::sessionId).orElse(0L);
        ClerkSession session = sessions.byId(caller.clerkId(), sessionId)
                .filter(ClerkSession::open)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
        if (!session.provedAt(clock.instant())) {
            throw new Rejected(AccessRejection.PROVE_AGAIN);
        }
        if (!command.kind().purposes().contains(command.purpose())) {
            throw new Rejected(AccessRejection.PURPOSE_MISSING);
        }
        String note = command.note().strip();
        if (note.length() > LONGEST_NOTE || (command.purpose() == TakeoutPurpose.OTHER && note.isEmpty())) {
            throw new Rejected(AccessRejection.PURPOSE_NOTE_MISSING);
        }
        takeouts.add(new TakeoutPermit(
                caller.clerkId(),
                sessionId,
                new TakeoutPermit.About(command.kind(), command.recordId()),
                command.purpose(),
                note,
                clock.instant()));
    }

    /** How many lists and files the caller took within the hour, and how many that may be. */
    public record Taken(int taken, int most) implements Serializable {

        private static final long serialVersionUID = 1L;

        public boolean full() {
            return taken >= most;
        }
    }

    public Taken taken() {
        int taken = takeouts.takenAfter(caller.clerkId(), clock.instant().minus(TakeoutGuard.WINDOW));
        return new Taken(taken, settings.takeoutsAnHour());
    }
}
