package shikaku.roster.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import shikaku.access.rule.Role;

/** 取込の取引 in the server: each piece of work in a new transaction of the application's pool. */
@Stateless
@LocalBean
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.OPERATOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ServerTransactions implements RosterTransactions {

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    SessionContext context;

    @Override
    public boolean run(Work work) {
        try {
            boolean kept = work.with(entityManager.unwrap(Connection.class));
            if (!kept) {
                context.setRollbackOnly();
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
