package shikaku.eligibility.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import shikaku.eligibility.rule.CardFields;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityForm;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.service.CardPrint.Card;
import shikaku.insurer.service.ShowInsurer;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** 記載を組む: from a decision to what is printed, the same for the preview and the issue. */
@Dependent
public class ComposeCard {

    @Inject
    ShowInsurer insurer;

    /** The card a decision leads to, issued and beginning on the day of the decision. */
    public Card of(InsurerNumber tenant, Decided decided) {
        LocalDate day = decided.on();
        EligibilityForm form = decided.form().orElseThrow(() -> new Rejected(EligibilityRejection.TERM_UNKNOWN));
        var issuer = new CardFields.Issuer(
                insurer.profile(tenant), insurer.policy(tenant).on(day));
        var days = new CardFields.Days(day, day, decided.term().lastDay());
        return new Card(form, CardFields.of(form, decided.person(), issuer, days), insurer.seal(tenant, day), day);
    }

    /** The sum of all that was decided and would be printed; it changes when any of it does. */
    static String sum(Card card, Decided decided) {
        MessageDigest digest = CardPrint.sha256();
        digest.update(card.sum());
        digest.update((decided.decision() + " " + decided.term().limit() + " "
                        + decided.facts().protection())
                .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
