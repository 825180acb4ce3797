package shikaku.insurer.rule;

import shikaku.shared.error.RejectionReason;

/** Why a setting of an insurer is refused. */
public enum InsurerRejection implements RejectionReason {
    TERM_OVER_FIVE_YEARS,
    STAY_OFFSET,
    PAPER_AFTER_GRACE
}
