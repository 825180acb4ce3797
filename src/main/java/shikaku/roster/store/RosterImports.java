package shikaku.roster.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterImportView;
import shikaku.shared.value.InsurerNumber;

/** 名簿取込の記録 in the transaction of the service that asks. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
public class RosterImports {

    @PersistenceContext
    EntityManager entityManager;

    public Optional<RosterImportView> find(InsurerNumber tenant, long id) {
        return rows().find(tenant, id);
    }

    public List<RosterImportView> newest(InsurerNumber tenant, int from, int size) {
        return rows().newest(tenant, from, size);
    }

    public Optional<RosterImportView> inUse(InsurerNumber tenant) {
        return rows().inUse(tenant);
    }

    public int count(InsurerNumber tenant) {
        return rows().count(tenant);
    }

    public List<RosterFault> faults(InsurerNumber tenant, long id, int from, int size) {
        return rows().faults(tenant, id, from, size);
    }

    public Optional<String> line(InsurerNumber tenant, long id, long line) {
        return rows().line(tenant, id, line);
    }

    public boolean cancelWaiting(InsurerNumber tenant, long id, Instant now) {
        return rows().cancelWaiting(tenant, id, now);
    }

    public boolean wantCancel(InsurerNumber tenant, long id) {
        return rows().wantCancel(tenant, id);
    }

    private RosterImportRows rows() {
        return new RosterImportRows(entityManager.unwrap(Connection.class));
    }
}
