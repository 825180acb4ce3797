package shikaku.access.rule;

/** 取出しの目的: what a clerk says a list or a file is taken out for; the words stand in the audit. */
public enum TakeoutPurpose {
    HAND_TO_PRINTER("委託先への引渡し"),
    PRINT_HERE("庁舎内での印刷"),
    CHECK_PRINT("印刷内容の確認"),
    CONTACT_PEOPLE("対象者への連絡"),
    DISTRIBUTE_WORK("担当内での分担"),
    RETURN_TO_SENDER("提供元への訂正依頼"),
    FIND_FAULTS("誤りの調査"),
    OTHER("その他");

    private final String label;

    TakeoutPurpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
