package shikaku.roster.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.roster.rule.RosterState;
import shikaku.roster.store.ServerTransactions;
import shikaku.shared.http.Figures;
import shikaku.shared.store.IdRanges;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 名簿を取り込む: checks a received file and takes it over whole or not at all. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Audited("名簿を取り込む")
public class RunRosterImport {

    @Inject
    Caller caller;

    @Inject
    RosterFolder folder;

    @Inject
    IdRanges ids;

    @Inject
    BusinessClock clock;

    @Inject
    ServerTransactions transactions;

    @Inject
    Figures figures;

    public RosterState run(InsurerNumber tenant, long importId) {
        caller.mustServe(tenant);
        String stored = folder.nameOf(tenant, importId);
        try {
            RosterState end = new RosterWork(transactions, ids::claim, clock::instant)
                    .run(tenant, importId, folder.of(stored), clock.today());
            figures.imported(end.name());
            return end;
        } finally {
            folder.remove(stored);
        }
    }
}
