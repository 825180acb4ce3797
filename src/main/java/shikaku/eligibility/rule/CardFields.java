package shikaku.eligibility.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.insuredperson.rule.BirthDate;
import shikaku.insuredperson.rule.Copayment;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.rule.Sex;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.shared.time.Wareki;

/**
 * 記載事項: what stands in each field of a 資格確認書, by the field ids of its form; an absent item is not in the map and
 * {@link #UNUSED} marks one that stays but does not apply. No address and no 個人番号 is among them. A person known by a
 * 通称名 has it on the front and the registered name on the back.
 * Rules: FRM-08, FRM-09, FRM-18, FRM-20.
 */
public final class CardFields {

    public static final String UNUSED = "***";

    /** The days that are printed. */
    public record Days(LocalDate firstDay, LocalDate issuedOn, LocalDate lastDay) {}

    /** The insurer as it prints itself. */
    public record Issuer(InsurerProfile profile, InsurerPolicy policy) {}

    public static Map<String, String> of(EligibilityForm form, PersonView person, Issuer issuer, Days days) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "valid_until", Wareki.format(days.lastDay()));
        put(fields, "issued_on", Wareki.format(days.issuedOn()));
        put(fields, "name", frontName(person));
        put(fields, "name_kana", person.kana());
        put(fields, "sex", sex(person.sex()));
        put(fields, "birth_date", birth(person.birthDate()));
        person.enrolmentOn(days.firstDay())
                .ifPresent(period -> put(fields, "acquired_on", Wareki.format(period.acquiredOn())));
        put(fields, "insurer_number", issuer.profile().number().digits());
        put(fields, "insurer_name", issuer.profile().issuerName());
        put(fields, "insurer_phone", issuer.profile().phone());
        put(fields, "remarks", registeredName(person));
        putNumber(fields, form, person);
        putOwnItems(fields, form, person, issuer.policy());
        if (form.carriesRatio()) {
            ratioOn(person, days.firstDay()).ifPresent(ratio -> {
                put(fields, "copay_ratio", ratio.ratioTenths() + "割");
                put(fields, "copay_from", Wareki.format(ratio.effectiveOn()));
            });
        }
        return fields;
    }

    /** The ratio in force on a day: the latest one that has begun. */
    public static Optional<Copayment> ratioOn(PersonView person, LocalDate day) {
        return person.copayments().stream()
                .filter(ratio -> !ratio.effectiveOn().isAfter(day))
                .max(Comparator.comparing(Copayment::effectiveOn));
    }

    private static void putNumber(Map<String, String> fields, EligibilityForm form, PersonView person) {
        if (form == EligibilityForm.KOUKI) {
            put(fields, "insured_number", person.insuredNumber().number());
            return;
        }
        put(fields, "symbol", person.insuredNumber().symbol());
        put(fields, "number", person.insuredNumber().number());
        put(fields, "branch", person.insuredNumber().branch());
    }

    private static void putOwnItems(
            Map<String, String> fields, EligibilityForm form, PersonView person, InsurerPolicy policy) {
        switch (form) {
            case KOKUHO_UNDER_70 -> {
                put(fields, "household_head", person.headName());
                put(fields, "copay_text", policy.forms().ratioWordingUnder70());
            }
            case KOKUHO_70_74 -> put(fields, "household_head", person.headName());
            case EMPLOYEES -> {
                put(fields, "relation_mark", person.head() ? "本人（被保険者）" : "家族（被扶養者）");
                put(fields, "insured_name", person.head() ? UNUSED : person.headName());
            }
            case KOUKI -> {
                for (String optional :
                        new String[] {"limit_category", "limit_from", "long_stay_on", "disease_category", "disease_from"
                        }) {
                    put(fields, optional, UNUSED);
                }
            }
        }
    }

    private static String frontName(PersonView person) {
        return blank(person.alias()) ? person.name() : person.alias();
    }

    private static String registeredName(PersonView person) {
        String registered = blank(person.legalName()) ? person.name() : person.legalName();
        return registered.equals(frontName(person)) ? null : "戸籍等の氏名　" + registered;
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "男";
            case FEMALE -> "女";
            case UNKNOWN -> null;
        };
    }

    private static String birth(BirthDate birth) {
        return birth.exact().map(Wareki::format).orElse(birth.text());
    }

    private static void put(Map<String, String> fields, String id, String value) {
        if (!blank(value)) {
            fields.put(id, value);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private CardFields() {}
}
