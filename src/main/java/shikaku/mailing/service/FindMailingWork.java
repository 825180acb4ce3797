package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.mailing.store.Mailings;
import shikaku.shared.value.InsurerNumber;

/** 進める発送を探す: every mailing of an insurer that waits for a runner; and the end of one whose runner failed. */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
public class FindMailingWork {

    @Inject
    Caller caller;

    @Inject
    Mailings mailings;

    @Inject
    MailingLookup lookup;

    /** A mailing somebody asked to be worked on. */
    public record Waiting(InsurerNumber tenant, long mailingId) {}

    public List<Waiting> waiting(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return mailings.running(tenant).stream()
                .map(id -> new Waiting(tenant, id))
                .toList();
    }

    /** A system failure stops the work; a clerk sees it and can go on from where it stood. */
    @Audited(value = "発送の作業が止まる", each = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(InsurerNumber tenant, long mailingId) {
        lookup.lock(tenant, mailingId).fail("mailing.failure");
    }
}
