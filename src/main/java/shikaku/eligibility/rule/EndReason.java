package shikaku.eligibility.rule;

/** 失効の理由: why a 資格確認書 ended before its last day. */
public enum EndReason {
    COLLECTED,
    CANCELLED,
    REISSUED,
    /** 資格喪失. */
    LOST_ELIGIBILITY
}
