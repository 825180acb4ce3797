package shikaku.insuredperson.rule;

/** 性別, with the code the tables keep (1 男, 2 女, 3 未設定; NUM-10). */
public enum Sex {
    MALE("1"),
    FEMALE("2"),
    UNKNOWN("3");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Sex ofCode(String code) {
        return "1".equals(code) ? MALE : "2".equals(code) ? FEMALE : UNKNOWN;
    }
}
