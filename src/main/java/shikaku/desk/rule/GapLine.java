package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.LegalBasis;

/**
 * One line of 明日の空白 as it is shown.
 *
 * @param issue whether the next step is to issue; else it is to look at the person
 */
public record GapLine(
        long id,
        String number,
        String name,
        String born,
        LocalDate uncoveredOn,
        CareOutlook.Cause cause,
        Ground ground,
        boolean issue)
        implements Serializable {

    /** Key of the text that says why. */
    public String reason() {
        return cause.messageKey(ground);
    }

    public String ruleId() {
        return cause.ruleId(ground);
    }

    /** Key of what is to be done next. */
    public String next() {
        if (!issue) {
            return "desk.home.look";
        }
        return ground.basis() == LegalBasis.ON_APPLICATION ? "desk.home.issue.ON_APPLICATION" : "desk.home.issue";
    }
}
