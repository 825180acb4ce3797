package shikaku.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** 残った処理: a server of ours that outlived a launcher which was killed; it would hold the data or the port against the next start. */
final class Leftover {

    private static final int PATIENCE_SECONDS = 60;

    static void remember(Path file, long pid) {
        try {
            Files.writeString(file, Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the process a file names, if it still is the one that wrote it.
     *
     * @param mark stands in the command line of ours only: the folder of the data
     */
    static void end(Path file, String mark) {
        running(file, mark).ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Optional<ProcessHandle> running(Path file, String mark) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String pid = Files.readString(file).strip();
            return pid.matches("[0-9]{1,9}")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> process.info()
                            .arguments()
                            .filter(arguments -> Arrays.stream(arguments).anyMatch(part -> part.contains(mark)))
                            .isPresent())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Leftover() {}
}
