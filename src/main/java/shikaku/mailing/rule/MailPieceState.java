package shikaku.mailing.rule;

/** 発送物の状態: where one letter stands. EXCLUDED is 除外 before the release; the row stays with its reason. */
public enum MailPieceState {
    SELECTED,
    READY,
    HELD,
    EXCLUDED,
    PRINTED
}
