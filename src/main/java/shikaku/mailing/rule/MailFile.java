package shikaku.mailing.rule;

import java.time.Instant;
import java.time.LocalDate;

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
        Long replacedBy) {}
