package shikaku.mailing.rule;

import java.time.LocalDate;

/**
 * 発送物: one letter about one person, once in a mailing and the officer's mailing made with it.
 *
 * @param addresseeId to whose letter box it was printed; null before, and for a household head who is not insured here
 */
public record MailPiece(
        long id,
        long envelopeKey,
        long personId,
        String matchCode,
        MailPieceState state,
        MailPieceReason reason,
        String detail,
        String ground,
        LocalDate lastDay,
        Long fileId,
        Integer position,
        Integer envelope,
        Integer sheetNumber,
        Integer sheetCount,
        Long issueNumber,
        Long addresseeId) {}
