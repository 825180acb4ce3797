package shikaku.insuredperson.rule;

import java.time.LocalDate;

/**
 * 名簿の範囲: the day a roster was extracted and what it speaks of. Where it has the columns, a blank means that there is nothing;
 * where it has not, it says nothing and what is known stays.
 */
public record RosterScope(LocalDate extractedOn, long importId, boolean ratios, boolean nextRatios, boolean stays) {

    public static RosterScope whole(LocalDate extractedOn, long importId) {
        return new RosterScope(extractedOn, importId, true, true, true);
    }
}
