package shikaku.insurer.rule;

/** データの種類: each kind of data from outside has its own newest 抽出日 (CMP-01). */
public enum DataKind {
    PEOPLE,
    COPAYMENT,
    STAY,
    CARD,
    ADDRESS
}
