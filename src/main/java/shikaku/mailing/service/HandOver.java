package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.store.MailPiece;
import shikaku.mailing.store.Mailing;

/** 担当者へ移す: letters that became the officer's business go to the officer's mailing and leave the ordinary one's counts. */
@Dependent
public class HandOver {

    @Inject
    MailingRecords records;

    void give(MailingWork work, List<MailPiece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        long officersId = records.mailings
                .officersOf(work.tenant(), work.mailingId())
                .orElseThrow()
                .id();
        Mailing officers = records.mailings.lock(work.tenant(), officersId).orElseThrow();
        boolean late = officers.state() != MailingState.PLANNED && officers.state() != MailingState.SELECTED;
        records.pieces.handOver(work.tenant(), work.mailingId(), officersId, late, pieces);
    }
}
