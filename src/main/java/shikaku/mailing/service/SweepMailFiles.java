package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.store.Mailings;
import shikaku.shared.value.InsurerNumber;

/** 残った印刷ファイルを消す: deletes files of letters that a killed process left behind, mailing by mailing. */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
public class SweepMailFiles {

    @Inject
    Caller caller;

    @Inject
    MailFolder folder;

    @Inject
    Mailings mailings;

    @Inject
    AuditNote note;

    /** The insurer's mailings of which files are left over; what belongs to another database is nobody's. */
    @Audited(value = "残った印刷ファイルを探す", each = false, act = false)
    public List<Long> mailings(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return mailings.among(tenant, folder.mailings()).stream()
                .filter(id -> !folder.left(tenant, id).isEmpty())
                .toList();
    }

    @Audited(value = "残った印刷ファイルを消す", each = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sweep(InsurerNumber tenant, long mailingId) {
        caller.mustServe(tenant);
        note.count(folder.sweep(tenant, mailingId));
    }
}
