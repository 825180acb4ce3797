package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One line of 明日の空白 as it is shown.
 *
 * @param reason key of the text
 * @param issue whether the next step is to issue; else it is to look at the person
 */
public record GapLine(
        long id,
        String number,
        String name,
        String born,
        LocalDate uncoveredOn,
        String reason,
        String ruleId,
        boolean issue)
        implements Serializable {}
