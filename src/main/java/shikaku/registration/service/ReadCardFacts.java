package shikaku.registration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.store.CardFactsRows;
import shikaku.shared.value.InsurerNumber;

/** カードと利用登録の事実を読む: what is known of each person asked for, with the day it was true. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited(value = "カードと利用登録の状態を読む", each = false)
public class ReadCardFacts {

    @Inject
    Caller caller;

    @Inject
    CardFactsRows rows;

    /** A person about whom nothing was told is missing. */
    public Map<Long, CardFacts> of(InsurerNumber tenant, Collection<Long> people) {
        caller.mustServe(tenant);
        return rows.of(tenant, people);
    }
}
