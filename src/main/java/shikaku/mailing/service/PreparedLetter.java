package shikaku.mailing.service;

import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.service.MailContent.MailDocument;
import shikaku.nondisclosure.rule.DeliveryVerdict.Deliver;

/** 印刷する一通: the letter's row, its document and where it goes; it lives only while a file is written. */
record PreparedLetter(MailPiece piece, MailDocument document, Deliver delivery) {

    @Override
    public String toString() {
        return "PreparedLetter " + piece.id();
    }
}
