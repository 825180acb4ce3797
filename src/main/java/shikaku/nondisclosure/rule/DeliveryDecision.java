package shikaku.nondisclosure.rule;

import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.nondisclosure.rule.DeliveryVerdict.Deliver;
import shikaku.nondisclosure.rule.DeliveryVerdict.Held;

/**
 * 送付先: where the letter about one person goes. Under either flag only a safe address counts, and the letter is the person's own;
 * a household letter never names somebody under a flag, neither inside nor as its addressee. Where somebody under a flag belongs to
 * the household, its common address is told to nobody but the officer, whoever of it is asked for. Employers' addresses are not kept:
 * what an insurer sends by way of the employer is addressed to the insured head of the family.
 * Rules: NDF-19, NDF-40, MML-01, DPR-01, DPR-03.
 */
public final class DeliveryDecision {

    /** Somebody a letter could be addressed to. */
    public record Party(Long id, String name, boolean guarded, KnownAddresses addresses) {}

    /**
     * @param head null when the household's head is not among the insured; then the name alone is known
     * @param touched somebody of the household is under a flag
     * @param officers the officer asks, or the officer's mailing
     */
    public record Question(
            Party person, Addressee addressee, Party head, String headName, boolean touched, boolean officers) {}

    public static DeliveryVerdict of(Question asked) {
        Party person = asked.person();
        if (person.guarded()) {
            PostalAddress safe = person.addresses().safe();
            return safe == null ? new Held(HeldReason.NO_SAFE_ADDRESS) : deliver(person.id(), person.name(), safe);
        }
        if (asked.touched() && !asked.officers()) {
            return new Held(HeldReason.FOR_OFFICER);
        }
        if (asked.addressee() == Addressee.PERSON) {
            return usual(person.id(), person.name(), person.addresses());
        }
        if (asked.head() == null) {
            return usual(null, asked.headName(), person.addresses());
        }
        return asked.head().guarded()
                ? new Held(HeldReason.FOR_OFFICER)
                : usual(asked.head().id(), asked.head().name(), asked.head().addresses());
    }

    /** 電話: told as the address is, but of nobody under a flag to anybody: no safe one is known of any. */
    public static boolean tellsPhone(boolean guarded, boolean touched, boolean officers) {
        return !guarded && (!touched || officers);
    }

    private static DeliveryVerdict usual(Long id, String name, KnownAddresses addresses) {
        PostalAddress usual = addresses.usual();
        return usual == null ? new Held(HeldReason.NO_ADDRESS) : deliver(id, name, usual);
    }

    private static DeliveryVerdict deliver(Long id, String name, PostalAddress to) {
        return new Deliver(
                id, to.addressee().isEmpty() ? name : to.addressee(), to.postalCode(), to.street(), to.building());
    }

    private DeliveryDecision() {}
}
