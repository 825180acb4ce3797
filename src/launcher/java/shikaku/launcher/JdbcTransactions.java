package shikaku.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import shikaku.roster.store.RosterTransactions;
import shikaku.shared.store.DatabaseAccounts.Account;
import shikaku.shared.value.InsurerNumber;

/** 取引 outside the server: a connection of the application's account for each piece of work. */
public final class JdbcTransactions implements RosterTransactions {

    private final DataSource application;

    public JdbcTransactions(DataSource application) {
        this.application = application;
    }

    /** Connections that send a block of rows as one statement, which a roster needs, whatever the address says. */
    static JdbcTransactions to(String url, Account account) {
        String batched = "rewriteBatchedStatements=true";
        String whole = url.contains(batched) ? url : url + (url.contains("?") ? "&" : "?") + batched;
        return new JdbcTransactions(DatabaseServer.dataSource(whole, account));
    }

    @Override
    public boolean run(InsurerNumber tenant, Work work) {
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            boolean kept = false;
            try {
                kept = work.with(connection);
                return kept;
            } finally {
                if (kept) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the first of so many ids in a row, from the range all records share */
    public long claim(int count) {
        long[] last = new long[1];
        run(null, connection -> {
            try (PreparedStatement advance =
                    connection.prepareStatement("update id_range set next_id = next_id + ? where name = 'record'")) {
                advance.setInt(1, count);
                advance.executeUpdate();
            }
            try (PreparedStatement query =
                            connection.prepareStatement("select next_id from id_range where name = 'record'");
                    ResultSet row = query.executeQuery()) {
                row.next();
                last[0] = row.getLong(1);
            }
            return true;
        });
        return last[0] - count + 1;
    }
}
