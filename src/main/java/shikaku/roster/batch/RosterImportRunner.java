package shikaku.roster.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Properties;
import shikaku.shared.value.InsurerNumber;

/** 取込の作業: one import from its check to its end, in the name of the clerk who started it. */
@Dependent
public class RosterImportRunner extends AbstractBatchlet {

    @Inject
    JobContext job;

    @Inject
    RosterImportMotor motor;

    @Override
    public String process() {
        Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
        return motor.run(
                InsurerNumber.of(parameters.getProperty(RosterImportJob.INSURER)),
                Long.parseLong(parameters.getProperty(RosterImportJob.IMPORT)));
    }
}
