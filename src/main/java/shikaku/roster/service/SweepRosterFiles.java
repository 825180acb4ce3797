package shikaku.roster.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import shikaku.roster.store.ServerTransactions;
import shikaku.shared.store.IdRanges;
import shikaku.shared.time.BusinessClock;

/** 置き去りの名簿ファイルを消す: at start-up and every minute, since whoever was killed could not clear up after themselves. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class SweepRosterFiles {

    private static final Logger LOG = System.getLogger(SweepRosterFiles.class.getName());

    @Inject
    RosterFolder folder;

    @Inject
    ServerTransactions transactions;

    @Inject
    IdRanges ids;

    @Inject
    BusinessClock clock;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweep() {
        RosterWork work = new RosterWork(transactions, ids::claim, clock::instant);
        try {
            folder.sweep(work::running, clock.instant());
        } catch (RuntimeException away) {
            // A timer that fails is given up by the server.
            LOG.log(Level.WARNING, "Rosters left behind cannot be looked for: {0}", away.toString());
        }
    }
}
