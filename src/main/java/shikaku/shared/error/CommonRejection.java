package shikaku.shared.error;

/** Refusals that mean the same in every capability. */
public enum CommonRejection implements RejectionReason {
    /** Not there, or another organisation's: the two are never told apart. */
    NOT_FOUND,
    /** Somebody else saved the same record in between. */
    CHANGED_BY_SOMEONE_ELSE,
    /** The caller's role or capacity does not cover this act. */
    NOT_ALLOWED
}
