package shikaku.roster.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import shikaku.shared.value.InsurerNumber;

/** 取込の取引 in the server: each piece of work in a new transaction of the application's pool. */
@ApplicationScoped
public class ServerTransactions implements RosterTransactions {

    @PersistenceContext
    EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean run(InsurerNumber tenant, Work work) {
        try {
            boolean kept = work.with(entityManager.unwrap(Connection.class));
            if (!kept) {
                registry.setRollbackOnly();
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
