package shikaku.desk.rule;

import java.io.Serializable;
import java.time.Instant;

/** 引継ぎ: one matter that waits for the officer or was taken; {@code takenAt} is null while it waits. */
public record Handover(
        long id,
        long personId,
        HandoverWay way,
        String ticket,
        String handedBy,
        Instant handedAt,
        String takenBy,
        Instant takenAt)
        implements Serializable {

    private static final String TICKET = "[0-9A-Za-z-]{1,8}";

    /** A ticket's number may be missing and is never a sentence. */
    public static boolean readable(String ticket) {
        return ticket == null || ticket.isBlank() || ticket.matches(TICKET);
    }

    public boolean waiting() {
        return takenAt == null;
    }
}
