package shikaku.shared.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

/**
 * スキーマの移行: runs before everything else that touches the database; other beans that work at start-up depend on it with
 * {@code @DependsOn("SchemaMigration")}. A failed migration ends the deployment.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "jdbc/owner")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        int applied = new Schema(owner, DatabaseAccounts.of(System.getenv())).migrate();
        LOG.log(Level.INFO, "Schema is current, {0} migrations applied", applied);
    }
}
