package shikaku.insurer.rule;

import java.util.Optional;
import shikaku.shared.value.InsurerNumber;

/** 保険者の種別, as far as documents, addressees and terms differ by it. */
public enum InsurerKind {
    /** 市町村国保. */
    KOKUHO,
    /** 国民健康保険組合. */
    KOKUHO_UNION,
    /** 後期高齢者医療広域連合. */
    KOUKI,
    /** 組合健保. */
    KENPO,
    /** 協会けんぽ, with the seamen's and day labourers' branches of the same office. */
    KYOKAI,
    /** 共済組合. */
    KYOSAI;

    /** The kind a 法別番号 stands for; empty where the list has none (NUM-04). */
    public static Optional<InsurerKind> of(InsurerNumber number) {
        return switch (number.lawCode()) {
            case "00" -> Optional.of(number.ownCode().startsWith("3") ? KOKUHO_UNION : KOKUHO);
            case "39" -> Optional.of(KOUKI);
            case "06", "63" -> Optional.of(KENPO);
            case "01", "02", "03", "04" -> Optional.of(KYOKAI);
            case "07", "31", "32", "33", "34", "72", "73", "74", "75" -> Optional.of(KYOSAI);
            default -> Optional.empty();
        };
    }

    /** Municipal or union 国保: household-based, 70 and 75 cut the term, mail goes to the head. */
    public boolean householdBased() {
        return this == KOKUHO || this == KOKUHO_UNION;
    }

    /** 被用者保険. */
    public boolean employeesInsurance() {
        return this == KENPO || this == KYOKAI || this == KYOSAI;
    }

    /** 後期 numbers are per person and carry neither symbol nor branch. */
    public boolean hasBranch() {
        return this != KOUKI;
    }
}
