package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingGuard;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.store.MailFile;
import shikaku.mailing.store.Mailing;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送を進める: select, render, stop, resume, decide again what is held, close, cancel. It only says in our tables what is to be
 * done; the runners do it.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("発送を進める")
public class DirectMailing {

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    BusinessClock clock;

    @Inject
    AuditNote note;

    public MailingState act(InsurerNumber tenant, long id, MailingAct act) {
        Mailing mailing = lookup.lock(tenant, id);
        MailCounts counts = records.pieces.counts(tenant, id);
        refuse(MailingGuard.of(
                act, new MailingGuard.Facts(mailing.state(), mailing.run(), counts.printed(), counts.held())));
        note.reason(act.name());
        note.ground("mailing " + id);
        Instant now = clock.instant();
        switch (act) {
            case SELECT -> mailing.beginSelecting(lookup.newest(tenant), now);
            case RENDER -> {
                refuse(mailing.vintage().stillNewest(lookup.newest(tenant)));
                mailing.beginDeciding(now);
            }
            case STOP -> mailing.stop();
            case RESUME -> {
                refuse(mailing.vintage().stillNewest(lookup.newest(tenant)));
                records.ranges.release(tenant, id);
                mailing.resume(now);
            }
            case RECHECK_HELD -> {
                records.ranges.drop(tenant, id);
                records.pieces.reopen(tenant, id);
                mailing.decideAgain(lookup.newest(tenant), now);
            }
            case CLOSE -> close(tenant, mailing, counts, now);
            case CANCEL -> cancel(tenant, mailing, now);
        }
        return mailing.state();
    }

    private void close(InsurerNumber tenant, Mailing mailing, MailCounts counts, Instant now) {
        long sheets = records.files.of(tenant, mailing.id()).stream()
                .mapToLong(MailFile::sheets)
                .sum();
        mailing.close(counts.closable(sheets), now);
        if (mailing.state() == MailingState.CLOSED && !mailing.officers()) {
            officersOf(tenant, mailing)
                    .filter(other -> other.state() == MailingState.SELECTED)
                    .filter(other -> records.pieces.counts(tenant, other.id()).selected() == 0)
                    .ifPresent(other -> other.close(true, now));
        }
    }

    private void cancel(InsurerNumber tenant, Mailing mailing, Instant now) {
        mailing.cancel(now);
        if (!mailing.officers()) {
            officersOf(tenant, mailing)
                    .filter(other -> !other.state().ended())
                    .filter(other -> records.pieces.counts(tenant, other.id()).printed() == 0)
                    .ifPresent(other -> other.cancel(now));
        }
    }

    private Optional<Mailing> officersOf(InsurerNumber tenant, Mailing mailing) {
        return records.mailings.officersOf(tenant, mailing.id());
    }

    private static void refuse(Optional<MailingRejection> rejection) {
        rejection.ifPresent(reason -> {
            throw new Rejected(reason);
        });
    }
}
