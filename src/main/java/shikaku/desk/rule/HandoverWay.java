package shikaku.desk.rule;

/** 受付の方法: how somebody asked about a person who is in the officer's hands. */
public enum HandoverWay {
    COUNTER,
    PHONE,
    /** 郵便・庁内の依頼. */
    LETTER,
    /** 名簿: somebody like a person in the officer's hands came with a new number. Nobody hands it over by hand. */
    NEW_NUMBER;

    public String messageKey() {
        return "desk.handover.way." + this;
    }
}
