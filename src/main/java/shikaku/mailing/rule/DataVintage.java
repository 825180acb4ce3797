package shikaku.mailing.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 抽出日: the days the data behind a mailing were extracted on. A mailing is not made from a list that is older than the newest
 * data: whoever was selected before has to be selected again.
 * Rules: CMP-01.
 *
 * @param personsOn newest extraction of the insured persons, null when none is loaded
 * @param cardsOn newest extraction of card and registration facts, null when none is loaded
 */
public record DataVintage(LocalDate personsOn, LocalDate cardsOn) {

    /** May letters still be made from the list that was frozen on these data? */
    public Optional<MailingRejection> stillNewest(DataVintage now) {
        if (older(personsOn, now.personsOn())) {
            return Optional.of(MailingRejection.NEWER_PERSON_DATA);
        }
        return older(cardsOn, now.cardsOn()) ? Optional.of(MailingRejection.NEWER_CARD_DATA) : Optional.empty();
    }

    private static boolean older(LocalDate then, LocalDate now) {
        return now != null && (then == null || then.isBefore(now));
    }
}
