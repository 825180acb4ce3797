package shikaku.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * テスト用データベース: the migrated schema with the accounts and rights of production. Each test runs in one transaction that is
 * rolled back; the address account sees what that transaction wrote.
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestDatabase database = new TestDatabase();
 *
 * @Test
 * void findsByNumber() {
 *     EligibilityCertificates certificates = database.make(EligibilityCertificates.class);
 *     database.entityManager().persist(...);
 *     database.flushAndClear();
 *     ...
 * }
 * }</pre>
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

    private static EntityManagerFactory factory;

    private final List<Connection> opened = new ArrayList<>();
    private EntityManager entityManager;
    private Maker maker;
    private boolean committed;

    @Override
    public void beforeEach(ExtensionContext context) {
        committed = false;
        entityManager = factory().createEntityManager();
        maker = new Maker(entityManager, this::source);
        entityManager.getTransaction().begin();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (entityManager.getTransaction().isActive()) {
            entityManager.getTransaction().rollback();
        }
        entityManager.close();
        for (Connection connection : opened) {
            connection.close();
        }
        opened.clear();
        if (committed) {
            empty();
        }
    }

    private static synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Maker.entityManagers(TestServer.get().application());
        }
        return factory;
    }

    /** The entity manager of this test, inside its transaction, with the rights of the application. */
    public EntityManager entityManager() {
        return entityManager;
    }

    /** Sends everything to the database and forgets it, so that the next read comes from the tables. */
    public void flushAndClear() {
        entityManager.flush();
        entityManager.clear();
    }

    /** The connection of this test's transaction, for plain SQL with the rights of the application. */
    public Connection connection() {
        return entityManager.unwrap(Connection.class);
    }

    /** A second connection of the application, outside this test's transaction. Closed after the test. */
    public Connection anotherConnection() {
        return remember(TestServer.get().application());
    }

    /** A connection with the rights of the owner, outside this test's transaction. Closed after the test. */
    public Connection ownerConnection() {
        return remember(TestServer.get().owner());
    }

    /** A connection of the address account; sees what this test's transaction wrote. Closed after the test. */
    public Connection addressConnection() {
        try {
            Connection connection = remember(TestServer.get().address());
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection remember(DataSource source) {
        try {
            Connection connection = source.getConnection();
            opened.add(connection);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits what the test wrote so far and begins a new transaction; all tables are emptied after the test. */
    public void commit() {
        committed = true;
        entityManager.getTransaction().commit();
        entityManager.getTransaction().begin();
    }

    /** Plain SQL in this test's transaction, with {@code ?} for arguments. */
    public int execute(String sql, Object... arguments) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query.executeUpdate();
    }

    /** The single value a query gives in this test's transaction. */
    public Object single(String sql, Object... arguments) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query.getSingleResult();
    }

    /**
     * Makes a store (or anything small) as the container would: entity managers are this test's, data sources are by their name,
     * other classes of the portal are made the same way, once per test.
     */
    public <T> T make(Class<T> type) {
        return maker.make(type);
    }

    /** Says which object stands for a type when {@link #make} needs one (a fixed clock, a caller). */
    public <T> void provide(Class<T> type, T instance) {
        maker.provide(type, instance);
    }

    private DataSource source(String name) {
        return name.equals("jdbc/ids") ? TestServer.get().application() : dataSource(name.equals("jdbc/address"));
    }

    /** A data source whose connections stay open: this test's own, or one of the address account. */
    private DataSource dataSource(boolean address) {
        Connection connection = address ? addressConnection() : connection();
        Connection kept = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return kept;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Empties every table but the history of migrations and the rows that migrations brought. */
    private static void empty() throws SQLException {
        try (Connection connection = TestServer.get().owner().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                    + " AND table_name NOT IN ('flyway_schema_history', 'id_range')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables) {
                statement.execute("DELETE FROM `" + table + "`");
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }
}
