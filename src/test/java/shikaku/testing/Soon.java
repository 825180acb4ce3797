package shikaku.testing;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import shikaku.launcher.Pause;

/** 間もなく: for what another process does in its own time. */
public final class Soon {

    /** Whether it holds within a minute and a half. */
    public static boolean is(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.millis(200);
        }
        return true;
    }

    private Soon() {}
}
