package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceState;
import shikaku.mailing.store.MailPieces;

/** 印刷待ちの発送物を読む: the rows of one range, in a short transaction of their own. */
@Stateless
@RolesAllowed({Role.Names.OPERATOR, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited(value = "印刷待ちの発送物を読む", each = false)
public class ReadReadyPieces {

    @Inject
    Caller caller;

    @Inject
    MailPieces pieces;

    public List<MailPiece> ready(MailingWork work) {
        caller.mustServe(work.tenant());
        return pieces.part(
                work.tenant(),
                new MailPieces.Part(
                        work.mailingId(), work.range().firstKey(), work.range().lastKey(), MailPieceState.READY),
                Integer.MAX_VALUE);
    }
}
