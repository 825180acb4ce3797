package shikaku.desk.rule;

/** 住所を見る理由: why the officer looks at where somebody protected can be reached. A choice and no text: nobody writes what happened. */
public enum AddressReason {
    /** 交付・送付のため. */
    DELIVERY,
    /** 本人からの問い合わせ. */
    INQUIRY,
    /** 届出の処理. */
    FILING,
    /** 記録の点検. */
    CHECK
}
