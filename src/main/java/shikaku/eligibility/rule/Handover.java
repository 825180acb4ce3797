package shikaku.eligibility.rule;

/** 来庁者と本人確認 as the clerk saw them at the counter; both null until said, and never preselected. */
public record Handover(Visitor visitor, Identity identity) {

    public enum Visitor {
        SELF,
        SAME_HOUSEHOLD,
        /** With 登記事項証明書, 戸籍 or the like. */
        LEGAL_REPRESENTATIVE,
        /** With a letter of authority. */
        PROXY
    }

    public enum Identity {
        /** 写真付き1点. */
        ONE_WITH_PHOTO,
        /** 写真なし2点. */
        TWO_WITHOUT_PHOTO,
        NONE;

        /** The document may be handed over the same day. */
        public boolean sufficient() {
            return this != NONE;
        }
    }
}
