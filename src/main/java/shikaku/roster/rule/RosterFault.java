package shikaku.roster.rule;

import java.io.Serializable;

/**
 * 誤り: one line of the error list.
 *
 * @param line the line of the file, 0 for the file as a whole
 * @param column heading of the column, or empty
 * @param delivered what was delivered, already without anything secret
 * @param about the value the reason's text is completed with, or empty
 * @param hint the value the cure's text is completed with, or empty
 */
public record RosterFault(long line, String column, String delivered, FaultReason reason, String about, String hint)
        implements Serializable {

    public static RosterFault ofFile(FaultReason reason, String about) {
        return new RosterFault(0, "", "", reason, about, "");
    }

    public static RosterFault ofLine(long line, FaultReason reason, String about) {
        return new RosterFault(line, "", "", reason, about, "");
    }
}
