package shikaku.mailing.rule;

import java.time.Duration;
import java.time.Instant;

/** 進み具合: how far the present step is, how fast it goes and how long it will take at this rate. */
public record MailProgress(long done, long total, double perSecond, Duration left) {

    /** @param began when the step began, null before; {@code left} is null while no rate is known */
    public static MailProgress of(long done, long total, Instant began, Instant now) {
        double seconds = began == null ? 0 : Duration.between(began, now).toMillis() / 1000.0;
        double rate = seconds <= 0 ? 0 : done / seconds;
        Duration left = rate <= 0 ? null : Duration.ofSeconds(Math.round(Math.ceil((total - done) / rate)));
        return new MailProgress(done, total, rate, left);
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100 * done / total);
    }
}
