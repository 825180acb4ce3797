package shikaku.insurer.rule;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.shared.time.EffectiveDated;

/**
 * 設定の受付: may an insurer put this policy into force? A document lasts five years at most (VAL-01), and the
 * paper must come before the grace of the electronic certificate ends.
 */
public final class InsurerPolicyGuard {

    /** 5 years at most, from the start of the system on 2024-12-02; by the insurance division's material of 2025-03-13. */
    public static final int MOST_YEARS = 5;

    /** The first day a 資格確認書 could be issued; choices and seals of earlier days have no use. */
    public static final LocalDate SYSTEM_STARTS = LocalDate.of(2024, 12, 2);

    /** May the policy begin on that day beside what the insurer has put into force already? */
    public static Optional<InsurerRejection> refuses(EffectiveDated<InsurerPolicy> present, LocalDate firstDay) {
        if (firstDay.isBefore(SYSTEM_STARTS)) {
            return Optional.of(InsurerRejection.BEFORE_THE_SYSTEM);
        }
        return present.rowOn(firstDay).map(row -> InsurerRejection.POLICY_THERE);
    }

    public static Optional<InsurerRejection> refuses(InsurerPolicy policy) {
        if (tooLong(policy.terms().under70()) || tooLong(policy.terms().from70())) {
            return Optional.of(InsurerRejection.TERM_OVER_FIVE_YEARS);
        }
        if (policy.terms().stayOffsetDays() < 0 || policy.terms().stayOffsetDays() > 1) {
            return Optional.of(InsurerRejection.STAY_OFFSET);
        }
        if (policy.issue().monthsIntoGrace() < 0 || policy.issue().monthsIntoGrace() > 2) {
            return Optional.of(InsurerRejection.PAPER_AFTER_GRACE);
        }
        return Optional.empty();
    }

    private static boolean tooLong(TermCycle cycle) {
        return cycle.years() < 1 || cycle.years() > MOST_YEARS;
    }

    private InsurerPolicyGuard() {}
}
