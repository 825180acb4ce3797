package shikaku.roster.batch;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Properties;
import shikaku.roster.service.RosterFileReceived;

/** 取込の作業を始める, in the name of whoever brought the file. The job carries the import's number only; how far it is stands in the import's own row. */
@ApplicationScoped
public class RosterImportJob {

    static final String IMPORT = "import";
    static final String INSURER = "insurer";

    void start(@Observes RosterFileReceived file) {
        Properties parameters = new Properties();
        parameters.setProperty(INSURER, file.tenant().digits());
        parameters.setProperty(IMPORT, String.valueOf(file.importId()));
        BatchRuntime.getJobOperator().start("roster-import", parameters);
    }
}
