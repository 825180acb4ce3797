package shikaku.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running {@link MailingProcess} as its parent sees it. */
public final class MailingChild implements AutoCloseable {

    private final Process process;
    private final OutputStream commands;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private MailingChild(Process process) {
        this.process = process;
        this.commands = process.getOutputStream();
    }

    /** Starts a process that waits until it is told to work. */
    public static MailingChild start(MailingRig rig) {
        try {
            Process process = MailingProcess.command(rig.environment())
                    .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/portal-log/mailing-process.log")))
                    .start();
            MailingChild child = new MailingChild(process);
            Thread reader = new Thread(child::listen, "mailing-process");
            reader.setDaemon(true);
            reader.start();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("gone");
        }
    }

    /** It was started beforehand and begins to work now. */
    public MailingChild work() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (said().filter("ready"::equals).isEmpty()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("The process did not get ready");
            }
        }
        tell("work");
        return this;
    }

    /** What the process said last, at once or within a moment. */
    public Optional<String> said() {
        try {
            return Optional.ofNullable(said.poll(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whoever comes through the window for that time stands still there. */
    public void arm(MailingProcess.Window window, int pass) {
        tell("at " + window + " " + pass);
    }

    private void tell(String command) {
        try {
            commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
