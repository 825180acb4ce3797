package shikaku.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import shikaku.shared.store.DatabaseAccounts.Account;

/**
 * The MySQL 8.0.15 server that comes as a Maven artifact: for tests only. It judges statements that MariaDB lets pass, but parses
 * CHECK without enforcing it.
 */
public final class MySql8 {

    public static DatabaseServer start(Path archive, Path folder, int port, Account owner) {
        Path home = folder.toAbsolutePath();
        Path base = home.resolve("server");
        Path data = home.resolve("data");
        try {
            if (!Files.isExecutable(base.resolve("bin/mysqld"))) {
                unpack(archive, base);
            }
            Path log = home.resolve("server.log");
            List<String> initialise = command(base, data);
            initialise.add("--initialize-insecure");
            if (DatabaseServer.run(initialise, log) != 0) {
                throw new StartFailure(
                        "MySQL 8.0.15 を準備できませんでした。libaio1 と libnuma1 が必要です。詳しくは " + log,
                        "Cannot prepare MySQL 8.0.15; it needs libaio1 and libnuma1. See " + log);
            }
            DatabaseServer.createFolder(home.resolve("tmp"));
            List<String> command = command(base, data);
            command.addAll(List.of(
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "shikaku-" + port + ".sock"),
                    "--pid-file=" + data.resolve("server.pid"),
                    "--tmpdir=" + home.resolve("tmp"),
                    "--init-file=" + DatabaseServer.initFile(home, owner),
                    "--mysqlx=OFF",
                    "--skip-ssl",
                    "--skip-name-resolve",
                    "--local-infile=0",
                    "--skip-log-bin",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_bin",
                    "--default-time-zone=+00:00",
                    "--innodb-flush-log-at-trx-commit=0"));
            return DatabaseServer.start(command, log, port, owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path base, Path data) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--lc-messages-dir=" + base.resolve("share"),
                "--datadir=" + data));
        if (DatabaseServer.isRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    private static void unpack(Path archive, Path base) throws IOException, InterruptedException {
        Files.createDirectories(base);
        Path packed = base.resolveSibling("server.tar.gz");
        try (ZipFile jar = new ZipFile(archive.toFile())) {
            ZipEntry entry = jar.stream()
                    .filter(e -> e.getName().endsWith(".tar.gz") && e.getName().contains("Linux-amd64"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No server for Linux in " + archive));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, packed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        int exit = new ProcessBuilder("tar", "-xzf", packed.toString(), "-C", base.toString())
                .inheritIO()
                .start()
                .waitFor();
        Files.delete(packed);
        if (exit != 0) {
            throw new IOException("Cannot unpack " + archive);
        }
    }

    private MySql8() {}
}
