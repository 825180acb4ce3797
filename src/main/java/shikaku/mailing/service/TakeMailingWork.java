package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.MailRange.State;
import shikaku.mailing.rule.MailRange.Step;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.rule.RangeCut;
import shikaku.mailing.store.MailRanges.Wanted;
import shikaku.mailing.store.Mailing;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 作業を受け取る: gives a runner the next range of a mailing, and moves the mailing on to its next step when the last range of a
 * step is through. Every answer comes from our tables, so any runner of any node can go on where another one died. It is asked
 * twice a second while others hold the rest, and leaves no entry in the audit trail; the work it gives does.
 */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
public class TakeMailingWork {

    /** How many ranges the roster is looked through in. */
    private static final int ROSTER_PARTS = 64;

    private static final long SMALLEST_PART = 20_000;

    @Inject
    Caller caller;

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    ReadPersons persons;

    @Inject
    ShowInsurer insurers;

    @Inject
    BusinessClock clock;

    @Inject
    MailingSettings settings;

    /** WAIT: others hold what is left. NOTHING: the work has ended or was stopped. */
    public enum Then {
        WORK,
        WAIT,
        NOTHING
    }

    public record Taken(Then then, MailingState step, MailingWork work) {

        static Taken nothing() {
            return new Taken(Then.NOTHING, null, null);
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken take(InsurerNumber tenant, long mailingId, String runner) {
        Mailing mailing = lookup.find(tenant, mailingId);
        while (mailing.run() == MailingRun.RUNNING) {
            MailingState step = mailing.state();
            boolean selecting = step == MailingState.SELECTING;
            Step kind = selecting ? Step.SELECT : Step.LETTERS;
            State from = step == MailingState.PRINTING ? State.DECIDED : State.OPEN;
            if (step == MailingState.PRINTING && !mayPrint(tenant, mailing)) {
                return Taken.nothing();
            }
            if (step != MailingState.PRINTING && !records.ranges.anyOfRound(tenant, mailingId, kind, mailing.round())) {
                cut(tenant, mailingId, kind);
            }
            Wanted wanted = new Wanted(mailingId, kind, from);
            Instant now = clock.instant();
            Optional<MailingWork> work = records.ranges
                    .claim(tenant, wanted, runner, now, now.plus(settings.lease()))
                    .map(range -> MailingWork.of(mailing, range));
            if (work.isPresent()) {
                return new Taken(Then.WORK, step, work.get());
            }
            if (records.ranges.count(tenant, wanted) > 0 || !moveOn(tenant, step, wanted)) {
                return new Taken(Then.WAIT, step, null);
            }
        }
        return Taken.nothing();
    }

    /** What could not be worked off now is free for the next turn, of whichever runner, without waiting for the lease to end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveBack(MailingWork work) {
        caller.mustServe(work.tenant());
        records.ranges.giveBack(work.tenant(), work.range());
    }

    /** Data may have come in and the seal's days may have ended since the clerk began. */
    private boolean mayPrint(InsurerNumber tenant, Mailing mailing) {
        Optional<MailingRejection> stop = mailing.vintage()
                .stillNewest(lookup.newest(tenant))
                .or(() -> insurers.seal(tenant, mailing.targetOn()).isEmpty()
                        ? Optional.of(MailingRejection.SEAL_MISSING)
                        : Optional.empty());
        stop.ifPresent(reason -> lookup.lock(tenant, mailing.id()).fail(reason.messageKey()));
        return stop.isEmpty();
    }

    private void cut(InsurerNumber tenant, long mailingId, Step kind) {
        Mailing mailing = lookup.lock(tenant, mailingId);
        if (mailing.run() != MailingRun.RUNNING
                || records.ranges.anyOfRoundNow(tenant, mailingId, kind, mailing.round())) {
            return;
        }
        List<RangeCut.Range> ranges;
        if (kind == Step.SELECT) {
            ranges = parts(persons.highestId(tenant));
        } else {
            RangeCut cut = new RangeCut(settings.sheets());
            records.pieces.cut(tenant, mailingId, cut);
            ranges = cut.ranges();
        }
        records.ranges.add(tenant, mailingId, kind, mailing.round(), ranges);
    }

    private static List<RangeCut.Range> parts(long highest) {
        List<RangeCut.Range> parts = new ArrayList<>();
        long size = Math.max(SMALLEST_PART, highest / ROSTER_PARTS + 1);
        for (long first = 1; first <= highest; first += size) {
            long last = Math.min(first + size - 1, highest);
            parts.add(new RangeCut.Range(first, last, (int) (last - first + 1)));
        }
        return parts;
    }

    /**
     * Once the mailing is locked nobody records anything in it, and ranges somebody has cut meanwhile are seen.
     *
     * @return false when the step still has a range that others hold
     */
    private boolean moveOn(InsurerNumber tenant, MailingState step, Wanted wanted) {
        Mailing mailing = lookup.lock(tenant, wanted.mailingId());
        if (mailing.state() != step || mailing.run() != MailingRun.RUNNING) {
            return true;
        }
        if (records.ranges.countNow(tenant, wanted) > 0) {
            return false;
        }
        Instant now = clock.instant();
        switch (step) {
            case SELECTING -> {
                mailing.selected(now);
                records.mailings.officersOf(tenant, mailing.id()).ifPresent(other -> {
                    other.takeData(mailing.vintage());
                    other.selected(now);
                });
            }
            case DECIDING -> mailing.decided(now);
            case PRINTING -> mailing.rendered(now);
            default -> throw new IllegalStateException("No runner works on " + step);
        }
        return true;
    }
}
