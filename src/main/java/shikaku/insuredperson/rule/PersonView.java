package shikaku.insuredperson.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 被保険者: all that is known of one insured person, but for addresses, card facts and protection, which have their own owners.
 *
 * @param headPersonId the household head if insured here, else null (擬制世帯主)
 * @param stay null when no 在留期間 was delivered
 * @param extractedOn the day the roster was extracted that last named the person
 * @param absentSince the day of the first later roster that did not name the person, else null
 */
public record PersonView(
        long id,
        InsuredNumber insuredNumber,
        String name,
        String kana,
        String alias,
        String legalName,
        BirthDate birthDate,
        Sex sex,
        long householdId,
        String householdNumber,
        String headName,
        Long headPersonId,
        String relationship,
        boolean head,
        List<EnrolmentPeriod> enrolments,
        StayPeriod stay,
        List<Copayment> copayments,
        boolean employerRoute,
        boolean careNeeded,
        LocalDate studyEndsOn,
        LocalDate extractedOn,
        LocalDate absentSince)
        implements Serializable {

    public Optional<LocalDate> stayLastDay() {
        return Optional.ofNullable(stay).map(StayPeriod::lastDay);
    }

    /** The period that covers the day; the day of loss is the first one not covered. */
    public Optional<EnrolmentPeriod> enrolmentOn(LocalDate day) {
        return enrolments.stream()
                .filter(period -> !day.isBefore(period.acquiredOn())
                        && (period.lostOn() == null || day.isBefore(period.lostOn())))
                .findFirst();
    }
}
