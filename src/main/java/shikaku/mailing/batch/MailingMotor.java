package shikaku.mailing.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import shikaku.access.service.ActAsSystem;
import shikaku.access.service.ListOrganisations;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.service.DecideMailPieces;
import shikaku.mailing.service.FindMailingWork;
import shikaku.mailing.service.MailingWork;
import shikaku.mailing.service.PrintMailFile;
import shikaku.mailing.service.SelectMailPieces;
import shikaku.mailing.service.SweepMailFiles;
import shikaku.mailing.service.TakeMailingWork;
import shikaku.mailing.service.TakeMailingWork.Taken;
import shikaku.mailing.service.TakeMailingWork.Then;
import shikaku.shared.value.InsurerNumber;

/**
 * 一回し: one turn of a runner, as the system itself: take a range, work it off, give it back. A failure stops the mailing with a
 * sentence for the clerk; the cause goes to the log, without names.
 */
@ApplicationScoped
public class MailingMotor {

    private static final Logger LOG = System.getLogger(MailingMotor.class.getName());

    @Inject
    ActAsSystem system;

    @Inject
    ListOrganisations organisations;

    @Inject
    FindMailingWork find;

    @Inject
    TakeMailingWork take;

    @Inject
    SelectMailPieces select;

    @Inject
    DecideMailPieces decide;

    @Inject
    PrintMailFile print;

    @Inject
    SweepMailFiles sweep;

    @ActivateRequestContext
    public List<FindMailingWork.Waiting> waiting() {
        return system.call(() -> organisations.insurers().stream()
                .flatMap(tenant -> find.waiting(tenant).stream())
                .toList());
    }

    @ActivateRequestContext
    public void sweep() {
        system.call(() -> {
            for (InsurerNumber tenant : organisations.insurers()) {
                sweep.mailings(tenant).forEach(id -> sweep.sweep(tenant, id));
            }
            return null;
        });
    }

    /** @return what the runner should do next */
    @ActivateRequestContext
    public Then turn(InsurerNumber tenant, long mailingId, String runner) {
        return system.call(() -> turnAsSystem(tenant, mailingId, runner));
    }

    private Then turnAsSystem(InsurerNumber tenant, long mailingId, String runner) {
        Taken taken = null;
        try {
            taken = take.take(tenant, mailingId, runner);
            if (taken.then() == Then.WORK) {
                workOff(taken.step(), taken.work());
            }
            return taken.then();
        } catch (RuntimeException failure) {
            Throwable passing = passing(failure);
            if (passing != null) {
                String why = passing.getClass().getSimpleName();
                LOG.log(Level.WARNING, "Mailing {0}: a turn is tried again after {1}", Long.toString(mailingId), why);
                giveBack(taken);
                return Then.WAIT;
            }
            LOG.log(Level.ERROR, "Mailing " + mailingId + " stops", failure);
            find.failed(tenant, mailingId);
            return Then.NOTHING;
        }
    }

    private void giveBack(Taken taken) {
        if (taken == null || taken.then() != Then.WORK) {
            return;
        }
        try {
            take.giveBack(taken.work());
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "The range stays taken until its lease ends: {0}", away.toString());
        }
    }

    /** A deadlock, or a database that is away for a while: the transaction was taken back whole, and a later try may pass. */
    private static Throwable passing(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !passing(cause.getClass())) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean passing(Class<?> failure) {
        return SQLTransientException.class.isAssignableFrom(failure)
                || SQLRecoverableException.class.isAssignableFrom(failure)
                || SQLNonTransientConnectionException.class.isAssignableFrom(failure);
    }

    private void workOff(MailingState step, MailingWork work) {
        switch (step) {
            case SELECTING -> {
                while (select.some(work)) {
                    // The next part of the range, in a transaction of its own.
                }
            }
            case DECIDING -> {
                while (decide.some(work)) {
                    // The next letters of the range, in a transaction of their own.
                }
            }
            case PRINTING -> print.print(work);
            default -> throw new IllegalStateException("No runner works on " + step);
        }
    }
}
