package shikaku.access.rule;

import shikaku.shared.error.RejectionReason;

/** Refusals of the capability access; foreign and missing records are {@code CommonRejection.NOT_FOUND}. */
public enum AccessRejection implements RejectionReason {
    /** The caller's organisation is no insurer. */
    NO_INSURER_CAPACITY,
    /** The caller's organisation is no municipal counter. */
    NO_MUNICIPAL_CAPACITY,
    /** The second factor cannot be kept because the installation has no key. */
    NO_KEY,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_COMMON,
    PASSWORD_HAS_KNOWN_WORD,
    PASSWORD_SAME_AS_BEFORE,
    CURRENT_PASSWORD_WRONG,
    TRIES_LOCKED,
    LOGIN_NAME_TAKEN,
    LOGIN_NAME_SHAPE,
    ROLE_OF_MACHINES,
    ROLES_MISSING,
    NOT_ONESELF,
    /** Whoever asked for roles, or gets them, is no second person. */
    NOT_OWN_REQUEST,
    /** The clerk has not come in by himself since the login was made. */
    LOGIN_NOT_FINISHED,
    /** The clerk's own roles or login were changed a short while ago. */
    NOT_SETTLED,
    /** Roles somebody else gave still wait. */
    CONFIRMATION_OPEN,
    REASON_MISSING,
    NAME_MISSING,
    ORGANISATION_MISSING,
    ORGANISATION_THERE,
    /** The act asks for the password once more. */
    PROVE_AGAIN,
    /** Nobody said, or not lately, what the list or file is taken out for. */
    PURPOSE_MISSING,
    PURPOSE_NOTE_MISSING,
    /** The clerk took too many lists and files within the hour. */
    TAKEOUT_LIMIT,
    ALREADY_SET_UP,
    SETUP_CODE_WRONG,
    ONLY_IN_DEMO,
    DATE_OUT_OF_RANGE;

    /** Whether the clerk is asked what something is taken out for, and may then go on. */
    public static boolean asksForPurpose(RejectionReason reason) {
        return reason == PURPOSE_MISSING || reason == TAKEOUT_LIMIT;
    }
}
