package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shikaku.insuredperson.rule.EnrolmentPeriod;

/**
 * 交付の内容 as it is recorded.
 *
 * @param reason the clerk's, when the ground is not the decision's; else null
 * @param handover null when it goes by mail
 * @param mailingId null at the counter
 * @param lostOn 資格喪失日 of the newest insurance that ended before this one; null if there was none
 * @param enrolledOn 資格取得日 of this one
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
        LocalDate lostOn,
        LocalDate enrolledOn) {

    /**
     * What was decided, as it is recorded; the decision's own ground is kept among the others when the clerk chose a different one.
     *
     * @param reason the clerk's, taken only when the ground is not the proposed one
     * @param handover null when it goes by mail
     */
    public static IssueRecord of(Decided decided, Ground ground, String reason, Handover handover) {
        IssueDecision decision = decided.decision();
        boolean proposed =
                IssueGuard.proposed(decision).filter(found -> found == ground).isPresent();
        List<Ground> others = new ArrayList<>(decision.otherGrounds());
        if (decision.ground() != ground) {
            others.add(0, decision.ground());
            others.remove(ground);
        }
        Set<String> ruleIds = new LinkedHashSet<>();
        ruleIds.add(ground.ruleId());
        ruleIds.addAll(decision.ruleIds());
        ruleIds.add(decided.term().limit().ruleId());
        return new IssueRecord(
                decided.person().id(),
                decided.on(),
                decided.on(),
                decided.term().lastDay(),
                decided.form().orElseThrow(),
                ground,
                others,
                List.copyOf(ruleIds),
                proposed ? null : reason,
                decided.term().limit(),
                decided.person().extractedOn(),
                decided.facts().card().extractedOn(),
                handover,
                null,
                decided.facts().lostBefore(decided.on()).orElse(null),
                decided.facts()
                        .enrolmentOn(decided.on())
                        .map(EnrolmentPeriod::acquiredOn)
                        .orElse(null));
    }

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
                lostOn,
                enrolledOn);
    }
}
