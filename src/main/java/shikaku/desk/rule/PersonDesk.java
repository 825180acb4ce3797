package shikaku.desk.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shikaku.eligibility.rule.CareAccessTimeline.Access;
import shikaku.eligibility.rule.PersonEligibility;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insurer.rule.DataKind;
import shikaku.nondisclosure.rule.DeliveryVerdict;

/**
 * 被保険者の画面に出すもの. Whoever may not see a restricted person gets {@link Restricted}, which holds nothing that the page
 * does not show.
 */
public sealed interface PersonDesk {

    /** The neutral answer: what a list shows of anybody, and where to hand over. */
    record Restricted(
            String name, String kana, String birth, String number, String scheme, String section, Instant openedAt)
            implements PersonDesk {}

    /**
     * Everything. {@code headName} is null when the household's head may not be seen, {@code delivery} is null when the address is
     * shown for a reason only, {@code phone} when it is not the caller's to know and empty when none was delivered. {@code extracted}:
     * the newest 抽出日 of each kind of data that was ever delivered.
     */
    record Open(
            PersonView person,
            LocalDate today,
            PersonEligibility eligibility,
            String headName,
            List<Member> household,
            DeliveryVerdict delivery,
            String phone,
            Map<DataKind, LocalDate> extracted)
            implements PersonDesk {}

    /**
     * One of the household; of a restricted member nothing is told, not even the id.
     *
     * @param until the last day of what the member has now, null when no end is known
     */
    record Member(
            boolean restricted,
            Long id,
            String branch,
            String name,
            String relationship,
            boolean self,
            Access access,
            LocalDate until) {}
}
