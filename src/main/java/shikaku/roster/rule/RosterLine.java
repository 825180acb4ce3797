package shikaku.roster.rule;

import java.time.LocalDate;
import shikaku.insuredperson.rule.PersonRow;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.registration.rule.CardFacts;

/**
 * 名簿の1行, checked.
 *
 * @param card null when the file says nothing about card and registration
 * @param resident null when no address was delivered
 * @param delivery null when no 送付先 was delivered
 */
public record RosterLine(
        PersonRow person,
        LocalDate extractedOn,
        CardFacts card,
        PostalAddress resident,
        String phone,
        PostalAddress delivery,
        boolean safeDelivery,
        boolean supported) {

    @Override
    public String toString() {
        return "RosterLine";
    }
}
