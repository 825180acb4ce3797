package shikaku.roster.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import shikaku.shared.value.InsurerNumber;

/** 取込の取引: how a piece of an import's work gets a connection and a transaction of its own, in the server and in the command. */
public interface RosterTransactions {

    /** A piece of work; answers whether what it wrote is to be kept. */
    interface Work {
        boolean with(Connection connection) throws SQLException, IOException;
    }

    /** Runs the work in a transaction of its own and keeps or rolls back what it wrote. */
    boolean run(InsurerNumber tenant, Work work);
}
