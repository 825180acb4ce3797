package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * 交付の内容 as it is recorded.
 *
 * @param reason the clerk's, when the ground is not the decision's; else null
 * @param handover null when it goes by mail
 * @param mailingId null at the counter
 * @param lostOn 資格喪失日 of the newest insurance that ended before this one; null if there was none
 */
public record IssueRecord(
        long personId,
        LocalDate issuedOn,
        LocalDate firstDay,
        LocalDate lastDay,
        EligibilityForm form,
        Ground ground,
        List<Ground> otherGrounds,
        List<String> ruleIds,
        String reason,
        ValidityEndDate.Limit termLimit,
        LocalDate peopleDataOn,
        LocalDate cardDataOn,
        Handover handover,
        Long mailingId,
        LocalDate lostOn) {

    /** The same as part of a mailing. */
    public IssueRecord inMailing(long mailing) {
        return with(personId, mailing);
    }

    /** The same for another person. */
    public IssueRecord to(long person) {
        return with(person, mailingId);
    }

    private IssueRecord with(long person, Long mailing) {
        return new IssueRecord(
                person,
                issuedOn,
                firstDay,
                lastDay,
                form,
                ground,
                otherGrounds,
                ruleIds,
                reason,
                termLimit,
                peopleDataOn,
                cardDataOn,
                handover,
                mailing,
                lostOn);
    }
}
