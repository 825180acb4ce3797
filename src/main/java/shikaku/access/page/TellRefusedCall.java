package shikaku.access.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shikaku.access.service.AccessHappened;
import shikaku.access.service.Caller;
import shikaku.shared.error.CallRefused;

/** 断られた呼び出し: who called a service that the roles do not allow is told to the audit (SEC-T3, SEC-L1). */
@ApplicationScoped
public class TellRefusedCall {

    @Inject
    Caller caller;

    @Inject
    Event<AccessHappened> happened;

    void tell(@Observes CallRefused refused) {
        happened.fire(new AccessHappened(
                AccessHappened.Act.CLOSED_SERVICE, caller.identity().orElse(null), false, refused.service()));
    }
}
