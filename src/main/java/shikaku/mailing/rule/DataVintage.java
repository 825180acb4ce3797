package shikaku.mailing.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 抽出日: the days the data behind a mailing were extracted on. A mailing is not made from a list that is older than the newest
 * data: whoever was selected before has to be selected again.
 * Rules: CMP-01.
 *
 * @param personsOn newest extraction of the insured persons, null when none is loaded
 * @param cardsOn newest extraction of card and registration facts, null when none is loaded
 * @param loadedAt when data last came in: a corrected file has the day of the one it corrects; null when that is not known
 */
public record DataVintage(LocalDate personsOn, LocalDate cardsOn, Instant loadedAt) {

    /** May letters still be made from the list that was frozen on these data? */
    public Optional<MailingRejection> stillNewest(DataVintage now) {
        if (older(personsOn, now.personsOn())) {
            return Optional.of(MailingRejection.NEWER_PERSON_DATA);
        }
        if (older(cardsOn, now.cardsOn())) {
            return Optional.of(MailingRejection.NEWER_CARD_DATA);
        }
        boolean corrected = loadedAt != null && now.loadedAt() != null && loadedAt.isBefore(now.loadedAt());
        return corrected ? Optional.of(MailingRejection.NEWER_PERSON_DATA) : Optional.empty();
    }

    private static boolean older(LocalDate then, LocalDate now) {
        return now != null && (then == null || then.isBefore(now));
    }
}
