package shikaku.nondisclosure.rule;

import java.time.LocalDate;

/**
 * What one line of a roster says about where a person can be reached.
 *
 * @param resident the registered address, or null when none was delivered
 * @param delivery the 送付先, or null
 * @param safe whether that 送付先 is the safe one of a protected person
 * @param supported 支援措置 of the municipality: both flags are set, never lifted, by it (NDF-03)
 */
public record AddressRow(
        long personId,
        PostalAddress resident,
        String phone,
        PostalAddress delivery,
        boolean safe,
        boolean supported,
        LocalDate extractedOn) {

    @Override
    public String toString() {
        return "AddressRow " + personId;
    }
}
