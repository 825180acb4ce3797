package shikaku.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** アプリケーションサーバー: one Payara Micro process that serves the WAR, with the same options in ./run, tests and Docker. */
public final class PayaraServer implements AutoCloseable {

    /**
     * @param folder where the server keeps its working files; made anew at each start
     * @param log where its lines go
     * @param environment what the portal reads; added to the environment of this process
     */
    public record Settings(
            Path war, int port, Path folder, Path log, Map<String, String> environment, List<String> javaOptions) {}

    private final Process process;
    private final URI address;
    private volatile boolean booted;

    private PayaraServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the server and waits until the portal is ready for work. */
    public static PayaraServer start(Settings settings) {
        PayaraServer server = launch(settings);
        try {
            server.awaitReady(settings.log());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static PayaraServer launch(Settings settings) {
        DatabaseServer.createFolder(settings.folder());
        ProcessBuilder builder = new ProcessBuilder(command(settings)).redirectErrorStream(true);
        builder.environment().putAll(settings.environment());
        builder.environment().putIfAbsent("SHIKAKU_ADDRESS", "127.0.0.1");
        try {
            Process process = builder.start();
            PayaraServer server = new PayaraServer(process, URI.create("http://127.0.0.1:" + settings.port() + "/"));
            Thread reader = new Thread(() -> server.copyLines(settings.log()), "payara-log");
            reader.setDaemon(true);
            reader.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Settings settings) {
        Path asadmin = Path.of("docker/payara").toAbsolutePath();
        Path server = Path.of("target/server").toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.awt.headless=true",
                "-jar",
                server.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                settings.folder().toAbsolutePath().toString(),
                "--addlibs",
                server.resolve("mysql-connector-j.jar").toString(),
                "--port",
                String.valueOf(settings.port()),
                "--logproperties",
                asadmin.resolve("logging.properties").toString(),
                "--prebootcommandfile",
                asadmin.resolve("pre-boot.asadmin").toString(),
                "--postbootcommandfile",
                asadmin.resolve("post-boot.asadmin").toString(),
                "--deploy",
                settings.war().toAbsolutePath().toString()));
        return command;
    }

    private void copyLines(Path log) {
        DatabaseServer.createFolder(log.toAbsolutePath().getParent());
        try (PrintStream out = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                out.println(line);
                booted |= line.contains("ready in") && line.contains("(ms)");
            }
        } catch (IOException e) {
            return; // The process ended while its last line was read.
        }
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        long afterBoot = Long.MAX_VALUE;
        while (!isReady()) {
            if (booted && afterBoot == Long.MAX_VALUE) {
                afterBoot = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            }
            if (!process.isAlive() || System.nanoTime() > Math.min(deadline, afterBoot)) {
                throw new StartFailure(
                        "ポータルを配備できませんでした。詳しくは " + log + " を見てください。",
                        "The portal could not be deployed; see " + log + ".");
            }
            Pause.millis(200);
        }
    }

    /** Whether the portal itself, not just the server around it, is ready for work. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("database");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until the process ends by itself. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process at once, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Lets running requests end, then stops. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
