package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.store.Mailings;

/** 残った印刷ファイルを消す: deletes files of letters that a killed process left behind, mailing by mailing. */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
public class SweepMailFiles {

    @Inject
    MailFolder folder;

    @Inject
    Mailings mailings;

    @Inject
    AuditNote note;

    /** The mailings of which files lie in the folder. */
    @Audited(value = "残った印刷ファイルを探す", each = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Set<Long> mailings() {
        return folder.mailings();
    }

    /** What belongs to a mailing of another database is not touched. */
    @Audited(value = "残った印刷ファイルを消す", each = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sweep(long mailingId) {
        mailings.insurerOf(mailingId).ifPresent(tenant -> note.count(folder.sweep(tenant, mailingId)));
    }
}
