package shikaku.registration.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 解除の効力日: the last day the card still works after its 利用登録 was given up, the end of the month after the insurer's
 * request. The 資格確認書 is handed over with the application and does not wait for it.
 * Rules: ISS-04, REG-10, REG-11, REG-12.
 */
public final class DeregistrationEffect {

    public static LocalDate lastUsableDay(LocalDate requestedOn) {
        return YearMonth.from(requestedOn).plusMonths(1).atEndOfMonth();
    }

    private DeregistrationEffect() {}
}
