package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import shikaku.mailing.store.MailFiles;
import shikaku.mailing.store.MailPieces;
import shikaku.mailing.store.MailRanges;
import shikaku.mailing.store.Mailings;

/** 発送の記録一式: the four tables a step of the work needs together. */
@Dependent
public class MailingRecords {

    @Inject
    Mailings mailings;

    @Inject
    MailRanges ranges;

    @Inject
    MailPieces pieces;

    @Inject
    MailFiles files;
}
