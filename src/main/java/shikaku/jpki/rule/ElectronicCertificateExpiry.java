package shikaku.jpki.rule;

import java.time.LocalDate;
import shikaku.shared.time.Ages;

/**
 * 電子証明書の満了日: the fifth birthday after issue, the sixth after a renewal inside the window, never later than the card
 * and, for limited stays, never later than 在留期間満了日; the 署名用 one never later than the 利用者証明用 one.
 * Rules: CRT-03, CRT-04, CRT-05, CRT-05b.
 */
public final class ElectronicCertificateExpiry {

    /** {@code stayLastDay} is null for those without a limited stay. */
    public record Holder(LocalDate birth, LocalDate cardExpiresOn, LocalDate stayLastDay) {}

    public static LocalDate ofNew(Holder holder, LocalDate issuedOn) {
        return capped(Ages.birthdayAfter(holder.birth(), issuedOn, 5), holder);
    }

    public static LocalDate ofRenewed(Holder holder, LocalDate renewedOn, LocalDate oldExpiry) {
        int nth = RenewalWindow.before(oldExpiry).open(renewedOn) ? 6 : 5;
        return capped(Ages.birthdayAfter(holder.birth(), renewedOn, nth), holder);
    }

    public static LocalDate ofSignature(LocalDate ownExpiry, LocalDate userIdentificationExpiry) {
        return earlier(ownExpiry, userIdentificationExpiry);
    }

    private static LocalDate capped(LocalDate birthday, Holder holder) {
        LocalDate byCard = earlier(birthday, holder.cardExpiresOn());
        return holder.stayLastDay() == null ? byCard : earlier(byCard, holder.stayLastDay());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private ElectronicCertificateExpiry() {}
}
