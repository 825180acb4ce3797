package shikaku.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** What otherwise runs in transactions of its own, inside the one of a database test. */
final class OneTransaction {

    static JdbcTransactions transactions(Connection connection) {
        return new JdbcTransactions(source(connection));
    }

    /** Every connection is the test's own, which is rolled back at its end. */
    private static DataSource source(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (Set.of("setAutoCommit", "commit", "rollback", "close").contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }

    private OneTransaction() {}
}
