package shikaku.roster.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** 取込の1件, as its page shows it. Days and counts are null or 0 until they are known. */
public record RosterImportView(
        long id,
        int receiptYear,
        int receiptNumber,
        String fileName,
        String storedName,
        long byteCount,
        String sha256,
        String encoding,
        RosterState state,
        LocalDate previousOn,
        LocalDate extractedOn,
        LocalDate cardExtractedOn,
        int lines,
        int checkedLines,
        int appliedLines,
        int faults,
        int faultLines,
        int warnings,
        int previousPeople,
        int absentPeople,
        String refusal,
        String reason,
        boolean cancelWanted,
        String receivedBy,
        Instant receivedAt,
        Instant finishedAt,
        Instant heartbeatAt)
        implements Serializable {

    /** Lines looked at and written, of twice the file's lines: each line is read once to check and once to take over. */
    public int done() {
        return checkedLines + appliedLines;
    }
}
