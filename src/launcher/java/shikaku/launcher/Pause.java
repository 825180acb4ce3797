package shikaku.launcher;

import java.util.concurrent.TimeUnit;

/** A short wait between two looks at a process. */
public final class Pause {

    public static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Pause() {}
}
