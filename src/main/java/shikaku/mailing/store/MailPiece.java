package shikaku.mailing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailPieceState;

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
        Long addresseeId) {

    static MailPiece read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new MailPiece(
                row.getLong("id"),
                row.getLong("envelope_key"),
                row.getLong("person_id"),
                row.getString("match_code"),
                MailPieceState.valueOf(row.getString("state")),
                reason == null ? null : MailPieceReason.valueOf(reason),
                row.getString("detail"),
                row.getString("ground"),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("file_id", Long.class),
                row.getObject("file_position", Integer.class),
                row.getObject("envelope_number", Integer.class),
                row.getObject("sheet_number", Integer.class),
                row.getObject("sheet_count", Integer.class),
                row.getObject("issue_number", Long.class),
                row.getObject("addressee_id", Long.class));
    }
}
