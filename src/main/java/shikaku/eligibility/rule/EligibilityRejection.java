package shikaku.eligibility.rule;

import shikaku.shared.error.RejectionReason;

/** Why a 資格確認書 is not issued. */
public enum EligibilityRejection implements RejectionReason {
    /** Not insured here on the first day of the document. */
    NOT_INSURED,
    /** A live one exists for that day. */
    ALREADY_ISSUED,
    /** One was issued already whose first day lies within the days of this one. */
    NEXT_ONE_ISSUED,
    /** What was previewed is no longer what would be printed. */
    CHANGED,
    /** The preview is too old or was used. */
    PREVIEW_GONE,
    /** Handled by the person in charge; says no more to anybody (ui.md section 8). */
    FOR_OFFICER,
    /** "Just in case", or simply not wanting to use a card that works: the way out is 利用登録の解除. */
    CARD_WORKS,
    /** Another ground than the decision's needs the clerk's reason. */
    GROUND_NEEDS_REASON,
    /** A ground that is not true of this person. */
    GROUND_NOT_TRUE,
    /** The visitor was not identified, or how was not said. */
    IDENTITY_MISSING,
    /** Handing over needs one photo document or two others; without them it is posted. */
    IDENTITY_TOO_WEAK,
    /** The data about the card are old and the visitor was not asked. */
    CARD_NOT_ASKED,
    /** The last valid day hangs on a part of the birth date nobody knows. */
    TERM_UNKNOWN,
    /** The last valid day would lie before the first. */
    TERM_OVER,
    /** No 公印 is registered for the day of issue. */
    NO_SEAL,
    /** A required item is missing, too long or cannot be shown by the fonts. */
    NOT_PRINTABLE
}
