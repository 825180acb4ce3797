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

    /** The day the card stops working by itself: the earlier of its two printed expiries, or null if neither is known. */
    public LocalDate expiresOn() {
        if (userCertificateExpiresOn == null || cardExpiresOn == null) {
            return userCertificateExpiresOn == null ? cardExpiresOn : userCertificateExpiresOn;
        }
        return cardExpiresOn.isBefore(userCertificateExpiresOn) ? cardExpiresOn : userCertificateExpiresOn;
    }
}
