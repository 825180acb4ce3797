package shikaku.nondisclosure.rule;

/** 送付先の判定: where a letter goes, or why it stays. */
public sealed interface DeliveryVerdict {

    /**
     * @param addresseeId whose letter box it is, null for a household head who is not insured here
     * @param postalCode seven digits, or empty when none was delivered
     */
    record Deliver(Long addresseeId, String addressee, String postalCode, String street, String building)
            implements DeliveryVerdict {

        /** The address of one person must not turn up in a log by accident. */
        @Override
        public String toString() {
            return "Deliver";
        }
    }

    record Held(HeldReason reason) implements DeliveryVerdict {}
}
