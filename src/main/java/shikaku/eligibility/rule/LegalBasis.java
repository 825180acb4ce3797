package shikaku.eligibility.rule;

/** 交付の根拠: by the insurer itself (transitional provisions of 令和5年法律第48号) or on application (the Acts themselves). */
public enum LegalBasis {
    EX_OFFICIO,
    ON_APPLICATION
}
