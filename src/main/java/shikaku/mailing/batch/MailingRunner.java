package shikaku.mailing.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送の作業: one runner. It takes range after range until nothing is left, waits while others hold the rest, and leaves at once
 * when it is stopped: what it was doing is finished by whoever takes the range next.
 */
@Dependent
public class MailingRunner extends AbstractBatchlet {

    private static final long PAUSE_MILLIS = 500;

    @Inject
    @BatchProperty
    String mailing;

    @Inject
    @BatchProperty
    String insurer;

    @Inject
    @BatchProperty
    String runner;

    @Inject
    MailingMotor motor;

    @Inject
    MailingJob jobs;

    private volatile boolean stopped;

    @Override
    public String process() throws InterruptedException {
        try {
            long mailingId = Long.parseLong(mailing);
            InsurerNumber tenant = InsurerNumber.of(insurer);
            boolean more = true;
            while (more && !stopped) {
                switch (motor.turn(tenant, mailingId, runner)) {
                    case WORK -> {}
                    case WAIT -> TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    case NOTHING -> more = false;
                }
            }
            return "COMPLETED";
        } finally {
            jobs.ended(runner);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
