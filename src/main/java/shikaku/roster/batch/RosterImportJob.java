package shikaku.roster.batch;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import shikaku.shared.value.InsurerNumber;

/** 取込の作業を始める. The job carries the import's number only; how far it is stands in the import's own row. */
@ApplicationScoped
public class RosterImportJob {

    static final String IMPORT = "import";
    static final String INSURER = "insurer";

    public void start(InsurerNumber tenant, long importId) {
        Properties parameters = new Properties();
        parameters.setProperty(INSURER, tenant.digits());
        parameters.setProperty(IMPORT, String.valueOf(importId));
        BatchRuntime.getJobOperator().start("roster-import", parameters);
    }
}
