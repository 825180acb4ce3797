package shikaku.insurer.rule;

import shikaku.shared.error.RejectionReason;

/** Why a setting of an insurer is refused, and what of the settings is missing. */
public enum InsurerRejection implements RejectionReason {
    TERM_OVER_FIVE_YEARS,
    STAY_OFFSET,
    PAPER_AFTER_GRACE,
    /** Nothing is known of the insurer yet. */
    NOT_SET_UP,
    /** No choices are in force today. */
    POLICY_MISSING,
    /** No seal is in use today. */
    SEAL_MISSING,
    PROFILE_INCOMPLETE,
    KIND_MISSING,
    SOURCE_MISSING,
    BEFORE_THE_SYSTEM,
    POLICY_THERE,
    LAST_BEFORE_FIRST,
    DESCRIPTION_MISSING,
    SEAL_NOT_SENT,
    SEAL_TOO_LARGE,
    SEAL_NO_PNG,
    SEAL_MEASURES,
    /** It is in use; the supervisor changes it. */
    SUPERVISOR_CHANGES
}
