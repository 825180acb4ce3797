package shikaku.eligibility.rule;

/** 判定の結果: what a person is to get. */
public enum Outcome {
    /** 資格確認書. */
    CERTIFICATE,
    /** 資格情報のお知らせ. */
    NOTICE,
    /** Nothing yet; a later day or a later file changes it. */
    NOTHING_YET,
    /** Not insured here. */
    NONE,
    /** A fact is missing that the answer hangs on; nobody guesses. */
    UNKNOWN
}
