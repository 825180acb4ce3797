package shikaku.roster.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 名簿の項目: the columns of a roster file by their headings; the order in the file is free. A private column holds what must not be
 * shown on an error page: names, addresses, and that a person is under a measure.
 */
public enum RosterColumn {
    EXTRACTED_ON("抽出日", true, false, 20),
    INSURER("保険者番号", true, false, 10),
    SYMBOL("記号", false, false, 40),
    NUMBER("番号", true, false, 20),
    BRANCH("枝番", false, false, 4),
    HOUSEHOLD("世帯番号", false, false, 20),
    RELATIONSHIP("続柄", true, false, 20),
    HEAD_NAME("世帯主氏名", false, true, 200),
    NAME("氏名", true, true, 200),
    KANA("氏名カナ", false, true, 200),
    ALIAS("通称名", false, true, 200),
    LEGAL_NAME("戸籍氏名", false, true, 200),
    BIRTH("生年月日", true, false, 40),
    SEX("性別", true, false, 4),
    ACQUIRED("資格取得日", true, false, 20),
    LOST("資格喪失日", false, false, 20),
    STAY_STATUS("在留資格", false, false, 40),
    STAY_LAST_DAY("在留期間満了日", false, false, 20),
    RATIO("負担割合", false, false, 4),
    RATIO_FROM("負担割合発効期日", false, false, 20),
    NEXT_RATIO("次期負担割合", false, false, 4),
    NEXT_RATIO_FROM("次期負担割合発効期日", false, false, 20),
    STUDY_ENDS("修学終了日", false, false, 20),
    CARE_NEEDED("要配慮者", false, false, 4),
    EMPLOYER_ROUTE("事業主経由", false, false, 4),
    CARD_EXTRACTED_ON("カード抽出日", false, false, 20),
    CARD("カード", false, false, 20),
    REGISTRATION("利用登録", false, false, 20),
    DEREGISTRATION_FILED("利用登録解除申請日", false, false, 20),
    DEREGISTERED("利用登録解除日", false, false, 20),
    CERTIFICATE_EXPIRES("電子証明書有効期限", false, false, 20),
    CARD_EXPIRES("カード有効期限", false, false, 20),
    CARD_RETURNED("カード返納日", false, false, 20),
    USES_12("利用回数12か月", false, false, 6),
    USES_3("利用回数3か月", false, false, 6),
    NUMBER_MISSING("個人番号未提供", false, false, 4),
    POSTAL_CODE("郵便番号", false, true, 10),
    STREET("住所", false, true, 300),
    BUILDING("方書", false, true, 200),
    PHONE("電話番号", false, true, 40),
    SUPPORTED("支援措置", false, true, 4),
    DELIVERY_KIND("送付先区分", false, true, 4),
    DELIVERY_NAME("送付先氏名", false, true, 200),
    DELIVERY_POSTAL_CODE("送付先郵便番号", false, true, 10),
    DELIVERY_STREET("送付先住所", false, true, 300),
    DELIVERY_BUILDING("送付先方書", false, true, 200);

    private static final Map<String, RosterColumn> BY_HEADING = new HashMap<>();

    static {
        for (RosterColumn column : values()) {
            BY_HEADING.put(column.heading, column);
        }
    }

    private final String heading;
    private final boolean required;
    private final boolean secret;
    private final int longest;

    RosterColumn(String heading, boolean required, boolean secret, int longest) {
        this.heading = heading;
        this.required = required;
        this.secret = secret;
        this.longest = longest;
    }

    public String heading() {
        return heading;
    }

    /** The column must be in the file and no line may leave it empty. */
    public boolean required() {
        return required;
    }

    /** What stands in it is shown on no error page and in no error file. */
    public boolean secret() {
        return secret;
    }

    /** Most characters the tables keep. */
    public int longest() {
        return longest;
    }

    public static Optional<RosterColumn> ofHeading(String heading) {
        return Optional.ofNullable(BY_HEADING.get(heading));
    }
}
