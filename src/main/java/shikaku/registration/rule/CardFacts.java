package shikaku.registration.rule;

import java.time.LocalDate;

/**
 * カードと利用登録の事実 as the newest file tells them; null means the file did not say. {@code extractedOn} is the day the
 * facts were true, shown wherever they are used.
 */
public record CardFacts(
        CardState card,
        RegistrationState registration,
        LocalDate deregistrationFiledOn,
        LocalDate deregistrationEffectiveOn,
        LocalDate userCertificateExpiresOn,
        LocalDate cardExpiresOn,
        LocalDate cardReturnedOn,
        Integer usesIn12Months,
        Integer usesIn3Months,
        boolean numberMissing,
        LocalDate extractedOn) {

    public enum CardState {
        UNKNOWN,
        /** マイナンバーカードを持っていない. */
        NONE,
        HELD,
        /** 返納された. */
        RETURNED
    }

    public enum RegistrationState {
        UNKNOWN,
        /** 未登録. */
        NOT_REGISTERED,
        /** 登録中: asked for, not usable yet. */
        IN_PROGRESS,
        /** 登録済. */
        REGISTERED,
        /** 解除済. */
        DEREGISTERED
    }

    /** Nobody has told anything about this person yet. */
    public static final CardFacts UNKNOWN = new CardFacts(
            CardState.UNKNOWN, RegistrationState.UNKNOWN, null, null, null, null, null, null, null, false, null);

    /** 返納: from the day of the return on; at any day if the return is known without its day. */
    public boolean returnedOn(LocalDate day) {
        return cardReturnedOn == null ? card == CardState.RETURNED : !day.isBefore(cardReturnedOn);
    }

    /**
     * 利用登録を解除した: from the day it was filed on, whatever the registration still says. A known last day of use without
     * the day of filing means that it was filed before anybody knew of it.
     */
    public boolean givenUpOn(LocalDate day) {
        if (registration == RegistrationState.DEREGISTERED) {
            return true;
        }
        return deregistrationFiledOn == null ? deregistrationEffectiveOn != null : !day.isBefore(deregistrationFiledOn);
    }

    /** The last day a card works whose 利用登録 was given up, inclusive; null if it was not. */
    public LocalDate lastDayAfterGivenUp() {
        if (deregistrationEffectiveOn != null) {
            return deregistrationEffectiveOn;
        }
        return deregistrationFiledOn == null ? null : DeregistrationEffect.lastUsableDay(deregistrationFiledOn);
    }

    /** The day the card stops working by itself: the earlier of its two printed expiries, or null if neither is known. */
    public LocalDate expiresOn() {
        if (userCertificateExpiresOn == null || cardExpiresOn == null) {
            return userCertificateExpiresOn == null ? cardExpiresOn : userCertificateExpiresOn;
        }
        return cardExpiresOn.isBefore(userCertificateExpiresOn) ? cardExpiresOn : userCertificateExpiresOn;
    }
}
