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
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingGuard;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
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
    MailFolder folder;

    @Inject
    UnseenPieces unseen;

    @Inject
    GiveToOfficer officer;

    @Inject
    BusinessClock clock;

    @Inject
    AuditNote note;

    public MailingState act(InsurerNumber tenant, long id, MailingAct act) {
        Mailing mailing = lookup.lock(tenant, id);
        if (mailing.run() != MailingRun.RUNNING && !mailing.state().ended()) {
            // A runner does it by itself.
            officer.give(tenant, id, unseen.of(tenant, mailing));
        }
        MailCounts counts = records.pieces.counts(tenant, id);
        refuse(MailingGuard.of(
                act,
                new MailingGuard.Facts(
                        mailing.state(),
                        mailing.run(),
                        counts.printed(),
                        counts.left(),
                        lookup.ordinaryGoesOn(tenant, mailing))));
        note.reason("mailing.act." + act);
        note.ground("発送 " + id);
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
                folder.sweep(tenant, id);
            }
            case CLOSE -> close(tenant, mailing, counts, now);
            case CANCEL -> cancel(tenant, mailing, counts, now);
        }
        return mailing.state();
    }

    private void close(InsurerNumber tenant, Mailing mailing, MailCounts counts, Instant now) {
        long sheets = records.files.of(tenant, mailing.id()).stream()
                .mapToLong(MailFile::sheets)
                .sum();
        mailing.close(counts, sheets, now);
        if (mailing.state() == MailingState.CLOSED && !mailing.officers()) {
            Optional<Mailing> other = officersOf(tenant, mailing);
            if (other.isPresent() && other.get().state() == MailingState.SELECTED) {
                MailCounts others = records.pieces.counts(tenant, other.get().id());
                if (others.selected() == 0) {
                    other.get().close(others, 0, now);
                }
            }
        }
    }

    private void cancel(InsurerNumber tenant, Mailing mailing, MailCounts counts, Instant now) {
        mailing.cancel(counts, now);
        forget(tenant, mailing);
        if (!mailing.officers()) {
            Optional<Mailing> other = officersOf(tenant, mailing);
            if (other.isPresent() && !other.get().state().ended()) {
                MailCounts others = records.pieces.counts(tenant, other.get().id());
                if (others.printed() == 0) {
                    other.get().cancel(others, now);
                    forget(tenant, other.get());
                }
            }
        }
    }

    /** Nothing of it was recorded; what a runner began lies nowhere any more. */
    private void forget(InsurerNumber tenant, Mailing mailing) {
        records.ranges.drop(tenant, mailing.id());
        folder.sweep(tenant, mailing.id());
    }

    /** Locked before anything of it is counted: a file of it may be being recorded at this moment. */
    private Optional<Mailing> officersOf(InsurerNumber tenant, Mailing mailing) {
        return records.mailings
                .officersOf(tenant, mailing.id())
                .flatMap(other -> records.mailings.lock(tenant, other.id()));
    }

    private static void refuse(Optional<MailingRejection> rejection) {
        rejection.ifPresent(reason -> {
            throw new Rejected(reason);
        });
    }
}
