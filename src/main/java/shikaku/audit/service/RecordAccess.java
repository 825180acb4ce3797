package shikaku.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import shikaku.access.service.AccessHappened;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.access.service.ClerkActed;
import shikaku.access.service.ForeignTenantTried;
import shikaku.audit.service.RecordAudit.Fact;
import shikaku.audit.service.RecordAudit.Outcome;

/** Writes down what the capability access tells: logins, refused tries, sessions that end, foreign tenants asked for. */
@ApplicationScoped
public class RecordAccess {

    @Inject
    RecordAudit record;

    @Inject
    Caller caller;

    void happened(@Observes AccessHappened event) {
        CallerIdentity who = event.who();
        Fact fact =
                new Fact(event.act().label(), "access." + event.act().name(), who == null ? null : who.insurerNumber());
        record.apartFor(who, fact, event.allowed() ? Outcome.DONE : Outcome.REFUSED, event.detail());
    }

    /** What was done is saved together with the act; a refusal whatever becomes of it. */
    void clerk(@Observes ClerkActed event) {
        String about = event.clerkId() == 0 && event.what() == null
                ? null
                : "職員 " + event.clerkId() + (event.what() == null ? "" : " " + event.what());
        String tenant = caller.identity().map(CallerIdentity::insurerNumber).orElse(null);
        Fact fact = new Fact(
                event.act().label(),
                "access.clerk." + event.act().name(),
                tenant,
                Set.of(),
                0,
                event.reason(),
                about,
                event.refusal());
        if (event.refusal() == null) {
            record.done(fact);
        } else {
            record.apart(fact, Outcome.REFUSED, event.refusal());
        }
    }

    void foreign(@Observes ForeignTenantTried event) {
        record.apart(
                new Fact("他の保険者の情報を求めた", "access.Caller.mustServe", event.tenant()), Outcome.REFUSED, "FOREIGN_TENANT");
    }
}
