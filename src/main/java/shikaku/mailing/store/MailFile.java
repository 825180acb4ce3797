package shikaku.mailing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 印刷ファイル: one durable file of letters. It is recorded only after it lies in its place under its name.
 *
 * @param dataOn the day of the data its letters speak of
 * @param withdrawnAt when it was taken back, else null; {@code replacedBy} is the file with those of its letters that stayed
 */
public record MailFile(
        long id,
        long mailingId,
        int number,
        String name,
        int sheets,
        int pages,
        int envelopes,
        String firstSerial,
        String lastSerial,
        long bytes,
        String sha256,
        String build,
        String jdk,
        LocalDate madeOn,
        LocalDate dataOn,
        Instant madeAt,
        Instant withdrawnAt,
        Long replacedBy) {

    static MailFile read(ResultSet row) throws SQLException {
        return new MailFile(
                row.getLong("id"),
                row.getLong("mailing_id"),
                row.getInt("number"),
                row.getString("name"),
                row.getInt("sheets"),
                row.getInt("pages"),
                row.getInt("envelopes"),
                row.getString("first_serial"),
                row.getString("last_serial"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("build"),
                row.getString("jdk"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("data_on", LocalDate.class),
                Objects.requireNonNull(MailingSql.instant(row, "made_at")),
                MailingSql.instant(row, "withdrawn_at"),
                row.getObject("replaced_by", Long.class));
    }
}
