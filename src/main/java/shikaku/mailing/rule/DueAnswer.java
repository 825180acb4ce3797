package shikaku.mailing.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * 対象かどうか: what the document's own capability answers about one person.
 *
 * @param ground key of the text that says why, whatever the answer is
 * @param lastDay last valid day of the document, null unless it is due
 */
public record DueAnswer(Due due, String ground, List<String> ruleIds, LocalDate firstDay, LocalDate lastDay) {

    public enum Due {
        DUE,
        NOT_DUE,
        UNKNOWN,
        /** Due by what was known, but the newest roster does not name the person any more. */
        NOT_IN_ROSTER
    }

    public boolean isDue() {
        return due == Due.DUE;
    }
}
