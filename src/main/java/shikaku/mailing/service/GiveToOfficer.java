package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.store.Mailing;
import shikaku.shared.value.InsurerNumber;

/** 担当者へ移す: letters that became the officer's business go to the officer's mailing and leave the ordinary one's counts. */
@Dependent
public class GiveToOfficer {

    @Inject
    MailingRecords records;

    void give(InsurerNumber tenant, long ordinaryId, List<MailPiece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        long officersId =
                records.mailings.officersOf(tenant, ordinaryId).orElseThrow().id();
        Mailing officers = records.mailings.lock(tenant, officersId).orElseThrow();
        boolean late = officers.state() != MailingState.PLANNED && officers.state() != MailingState.SELECTED;
        records.ranges.without(tenant, ordinaryId, pieces);
        records.pieces.giveToOfficer(tenant, ordinaryId, officersId, late, pieces);
        if (officers.state().ended()) {
            officers.reopen();
        }
    }
}
