package shikaku.launcher;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import shikaku.shared.store.DatabaseAccounts.Account;
import shikaku.shared.store.OwnerOnly;

/** データベースサーバー: a database server process of our own, on the loopback address only, stopped when closed. */
public final class DatabaseServer implements AutoCloseable {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    /** What every connection of the portal asks of the server, so that all servers judge statements alike. */
    public static final String SESSION = "sessionVariables=sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,"
            + "NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

    private final Process process;
    private final int port;

    DatabaseServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static DatabaseServer start(List<String> command, Path log, int port, Account owner) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            DatabaseServer server = new DatabaseServer(process, port);
            server.awaitReady(owner, log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command that prepares a server. Returns its exit code; what it says is in {@code log}. */
    static int run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Account owner, Path log) {
        DataSource dataSource = dataSource(owner);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new StartFailure(
                            "データベースを起動できませんでした。詳しくは " + log + " を見てください。",
                            "The database did not start; see " + log + ".",
                            e);
                }
                Pause.millis(50);
            }
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/shikaku?sslMode=DISABLED&allowPublicKeyRetrieval=true&" + SESSION;
    }

    public int port() {
        return port;
    }

    public DataSource dataSource(Account account) {
        return dataSource(url(), account);
    }

    public static DataSource dataSource(String url, Account account) {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(account.name());
        dataSource.setPassword(account.password());
        return dataSource;
    }

    /** Ends the process at once, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The statements that make schema and owner, one a line; run by the server itself at each start. */
    static Path initFile(Path folder, Account owner) throws IOException {
        String user = "'" + owner.name() + "'@'%'";
        String identified = " IDENTIFIED BY '" + owner.password() + "';";
        Path file = folder.resolve("init.sql");
        OwnerOnly.write(
                file,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS shikaku CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                        "CREATE DATABASE IF NOT EXISTS shikaku_batch CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                        "CREATE USER IF NOT EXISTS " + user + identified,
                        "ALTER USER " + user + identified,
                        "GRANT ALL PRIVILEGES ON shikaku.* TO " + user + " WITH GRANT OPTION;",
                        "GRANT ALL PRIVILEGES ON shikaku_batch.* TO " + user + " WITH GRANT OPTION;",
                        "GRANT CREATE USER, PROCESS ON *.* TO " + user + ";",
                        ""));
        return file;
    }

    /** A port nobody listens on, below those the system gives to outgoing connections, so that none of them takes it meanwhile. */
    public static int freePort() {
        IOException taken = null;
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException e) {
                taken = e;
            }
        }
        throw new UncheckedIOException(taken);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static void createFolder(Path folder) {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new StartFailure(
                    folder + " を作成できません（権限または空き容量を確認してください）。",
                    "Cannot create " + folder + "; check permissions and free space.",
                    e);
        }
    }
}
