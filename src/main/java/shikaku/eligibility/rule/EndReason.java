package shikaku.eligibility.rule;

/** 失効の理由: why a 資格確認書 ended before its last day. */
public enum EndReason {
    COLLECTED,
    CANCELLED,
    REISSUED,
    /** 取下げ: the printed letter was taken back before anybody had it. */
    WITHDRAWN,
    /** 資格喪失. */
    LOST_ELIGIBILITY
}
