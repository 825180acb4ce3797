package shikaku.mailing.rule;

import shikaku.shared.error.RejectionReason;

/** 発送の拒否理由: why an act on a mailing is refused. */
public enum MailingRejection implements RejectionReason {
    NOT_IN_THIS_STATE,
    WORK_IS_GOING_ON,
    NO_WORK_GOES_ON,
    MAILING_HAS_ENDED,
    LETTERS_ARE_RECORDED,
    ORDINARY_GOES_ON,
    ISSUED_MEANWHILE,
    NOTHING_IS_HELD,
    NEWER_PERSON_DATA,
    NEWER_CARD_DATA,
    DUE_IN_THE_PAST,
    TARGET_IN_THE_PAST,
    SEAL_MISSING,
    FILE_DIFFERS,
    LETTERS_ARE_OUT,
    FILE_IS_GONE
}
