package shikaku.insurer.service;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** Planted: a bare certificate with a clock, a page and an interface of its own. */
@Named
@SuppressWarnings("JavaUtilDate")
public class PlantedCertificate {

    public Object now(FacesContext context, Response response) {
        System.out.println(response);
        System.err.println(new java.util.Date());
        new IllegalStateException().printStackTrace();
        return context == null ? LocalDate.now(java.time.ZoneOffset.UTC) : jakarta.batch.runtime.BatchStatus.STARTED;
    }
}
