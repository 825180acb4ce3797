package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.shared.time.EffectiveDated;

/**
 * 様式: which form a 資格確認書 has, by insurer and age. The 70–74 form carries the ratio and is only for insurers that merge
 * it with 高齢受給者証. Rules: FRM-06, FRM-12.
 */
public enum EligibilityForm {
    KOKUHO_UNDER_70("kokuho-u70", "letter"),
    KOKUHO_70_74("kokuho-70-74", "letter"),
    KOUKI("kouki-cert", "letter-128"),
    EMPLOYEES("kenpo", "letter");

    private final String layout;
    private final String letter;

    EligibilityForm(String layout, String letter) {
        this.layout = layout;
        this.letter = letter;
    }

    /** The name of its layout. */
    public String layout() {
        return layout;
    }

    /** The name of the letter that carries it by mail. */
    public String letter() {
        return letter;
    }

    public boolean carriesRatio() {
        return this == KOKUHO_70_74 || this == KOUKI;
    }

    /** Empty when a missing part of the birth date decides. */
    public static Optional<EligibilityForm> of(
            PersonFacts person, EffectiveDated<InsurerPolicy> policy, LocalDate firstDay) {
        if (person.kind() == InsurerKind.KOUKI) {
            return Optional.of(KOUKI);
        }
        if (person.kind().employeesInsurance()) {
            return Optional.of(EMPLOYEES);
        }
        if (!policy.on(firstDay).forms().ratioMerged()) {
            return Optional.of(KOKUHO_UNDER_70);
        }
        return person.birth()
                .answer(birth ->
                        firstDay.isBefore(ValidityEndDate.firstDayFrom70(birth)) ? KOKUHO_UNDER_70 : KOKUHO_70_74);
    }
}
