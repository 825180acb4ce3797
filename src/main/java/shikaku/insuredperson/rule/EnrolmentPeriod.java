package shikaku.insuredperson.rule;

import java.time.LocalDate;

/** 資格期間: from the day of 資格取得 to the eve of 資格喪失; {@code lostOn} is null while it runs. */
public record EnrolmentPeriod(LocalDate acquiredOn, LocalDate lostOn) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(acquiredOn) && (lostOn == null || day.isBefore(lostOn));
    }

    /** The last insured day, or null while it runs. */
    public LocalDate lastDay() {
        return lostOn == null ? null : lostOn.minusDays(1);
    }
}
